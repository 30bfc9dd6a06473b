package promocast.engine.model;

/**
 * One member of a blend.
 *
 * @param index number, from 0
 * @param kind method: {@code early-fusion network}, or {@code linear learner} for all of these together
 * @param seed its seed
 * @param epochs passes until its best; 0 for a learner that makes none
 * @param validationLoss loss on its held-back rows
 * @param weight weight in the blend, 0 to 1; NaN while unknown
 */
public record MemberSummary(int index, String kind, long seed, int epochs, double validationLoss, double weight) {}
