package promocast.engine.evaluate;

import promocast.engine.Interval;

/**
 * One bin of a calibration curve.
 *
 * @param forecast mean forecast probability
 * @param measured measured rate with its range
 * @param rows rows in the bin
 */
public record CalibrationBin(double forecast, Interval measured, int rows) {}
