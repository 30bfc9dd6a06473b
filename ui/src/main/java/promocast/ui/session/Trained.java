package promocast.ui.session;

import promocast.engine.model.ForecastModel;
import promocast.engine.whatif.WhatIf;

/**
 * A model that is in use, with the customers that it forecasts.
 *
 * @param number counts the trainings of this session, from 1
 * @param model the model
 * @param data what it was trained on
 * @param whatIf forecasts plans for the customers of {@code data}
 */
public record Trained(int number, ForecastModel model, Prepared data, WhatIf whatIf) {}
