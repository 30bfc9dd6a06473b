package promocast.engine.scenario;

import promocast.data.Localised;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.whatif.WhatIf;

/**
 * A scenario that is to be compared.
 *
 * @param letter by which it is called
 * @param name the planner's name of it
 * @param plan its plan
 * @param whatIf the model and the customers that it is forecast with
 */
public record Candidate(String letter, Localised name, CampaignPlan plan, WhatIf whatIf) {}
