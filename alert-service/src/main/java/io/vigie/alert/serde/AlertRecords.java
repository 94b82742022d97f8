package io.vigie.alert.serde;

import io.vigie.alert.domain.Alert;
import io.vigie.alert.domain.Deviation;
import io.vigie.alert.domain.Extent;
import io.vigie.alert.domain.Handling;
import io.vigie.alert.domain.Owner;
import io.vigie.alert.domain.Situation;
import io.vigie.alert.domain.SpikeSnapshot;
import io.vigie.schemas.AlertNature;
import io.vigie.schemas.AlertSpike;
import io.vigie.schemas.AlertStatus;
import io.vigie.schemas.Person;
import io.vigie.schemas.SpikeKind;
import io.vigie.schemas.SpikeState;
import org.jspecify.annotations.Nullable;

/** Writes alerts. */
public final class AlertRecords {

    private AlertRecords() {}

    public static io.vigie.schemas.Alert write(Alert alert) {
        io.vigie.schemas.Alert record = new io.vigie.schemas.Alert();
        record.setAlertId(alert.alertId());
        record.setVersion(alert.version());
        record.setBrand(alert.brand());
        record.setOpenedAt(alert.origin().openedAt());
        record.setCreatedAt(alert.origin().createdAt());
        record.setUpdatedAt(alert.updatedAt());
        record.setPostToAlertMillis(alert.origin().postToAlertMillis());
        record.setReplayed(alert.origin().replayed());
        write(alert.situation(), record);
        write(alert.owner(), record);
        write(alert.handling(), record);
        return record;
    }

    private static void write(Situation situation, io.vigie.schemas.Alert record) {
        record.setFunction(situation.lead().function());
        record.setLeadReason(situation.lead().reason());
        record.setLeadBecause(situation.lead().because());
        record.setNature(AlertNature.valueOf(situation.nature().name()));
        record.setSeverity(situation.severity());
        record.setFunctions(situation.functions());
        record.setSpikes(situation.spikes().stream().map(AlertRecords::spike).toList());
        record.setOnsetAt(situation.onsetAt());
        record.setSpikesClosedAt(situation.closedAt().orElse(null));
        record.setEvidence(EvidenceRecords.write(situation.evidence()));
        write(situation.leadingSpike().deviation(), record);
        write(situation.leadingSpike().extent(), record);
    }

    private static void write(Extent extent, io.vigie.schemas.Alert record) {
        record.setTotal(extent.total());
        record.setPeakObserved(extent.peak().observed());
        record.setPeakExpected(extent.peak().expected());
        record.setPeakWindowMinutes(extent.peak().windowMinutes());
    }

    private static void write(Deviation deviation, io.vigie.schemas.Alert record) {
        record.setWindowMinutes(deviation.windowMinutes());
        record.setObserved(deviation.observed());
        record.setExpected(deviation.expected());
        record.setNegativeShare(deviation.negativeShare());
        record.setExpectedNegativeShare(deviation.expectedNegativeShare());
    }

    private static AlertSpike spike(SpikeSnapshot spike) {
        Deviation deviation = spike.deviation();
        return AlertSpike.newBuilder()
                .setSpikeId(spike.spikeId())
                .setFunction(spike.function())
                .setKind(SpikeKind.valueOf(spike.kind().name()))
                .setState(SpikeState.valueOf(spike.state().name()))
                .setObserved(deviation.observed())
                .setExpected(deviation.expected())
                .setScore(deviation.score())
                .setSeverity(spike.severity())
                .build();
    }

    private static void write(Owner owner, io.vigie.schemas.Alert record) {
        record.setDepartment(owner.department());
        record.setDepartmentName(owner.departmentName());
        record.setAccountable(person(owner.accountable()));
        io.vigie.alert.domain.@Nullable Person deputy = owner.deputy();
        record.setDeputy(deputy == null ? null : person(deputy));
        record.setRouteReason(owner.reason());
        record.setRouteBecause(owner.because());
        record.setReceivers(owner.receivers());
    }

    private static Person person(io.vigie.alert.domain.Person person) {
        return new Person(person.name(), person.email());
    }

    private static void write(Handling handling, io.vigie.schemas.Alert record) {
        record.setStatus(AlertStatus.valueOf(handling.status().name()));
        Handling.@Nullable Act acknowledged = handling.acknowledged();
        if (acknowledged != null) {
            record.setAcknowledgedAt(acknowledged.at());
            record.setAcknowledgedBy(acknowledged.by());
        }
        Handling.@Nullable Act resolved = handling.resolved();
        if (resolved != null) {
            record.setResolvedAt(resolved.at());
            record.setResolvedBy(resolved.by());
            record.setResolution(handling.resolution());
        }
    }
}
