package io.vigie.alert.pipeline;

import io.vigie.alert.domain.Alert;
import io.vigie.alert.domain.Lead;

/**
 * That a spike joins an alert.
 *
 * @param alert the alert as it was
 * @param lead its lead from now on
 * @param reason why the spike joins, in words
 */
record Join(Alert alert, Lead lead, String reason) {

    static Join keepingLead(Alert alert, String reason) {
        return new Join(alert, alert.situation().lead(), reason);
    }
}
