package promocast.ui.model;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import promocast.data.Message;
import promocast.data.Progress;
import promocast.engine.model.MemberSummary;
import promocast.engine.model.TrainingMonitor;
import promocast.ui.job.Jobs;

/** Brings what happens on the training thread to the thread of the window. */
final class TrainingWatch {
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<List<MemberCurve>> curves = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<MemberSummary>> ready = new ReadOnlyObjectWrapper<>(List.of());

    TrainingWatch(Jobs jobs) {
        this.jobs = jobs;
    }

    /** The loss curves of the members that have begun, in their order. */
    ReadOnlyObjectProperty<List<MemberCurve>> curvesProperty() {
        return curves.getReadOnlyProperty();
    }

    /** The members that are ready, in their order. */
    ReadOnlyObjectProperty<List<MemberSummary>> readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /** Forgets what was seen. */
    void clear() {
        curves.set(List.of());
        ready.set(List.of());
    }

    /** A monitor for one training, on top of the progress of its job. */
    TrainingMonitor monitor(Progress progress) {
        return new TrainingMonitor() {
            @Override
            public void epoch(int member, int epoch, double trainLoss, double validationLoss, boolean best) {
                jobs.later(() -> add(member, new MemberCurve.Pass(epoch, trainLoss, validationLoss, best)));
            }

            @Override
            public void memberReady(MemberSummary member) {
                jobs.later(() -> add(member));
            }

            @Override
            public void report(double fraction, Message step) {
                progress.report(fraction, step);
            }

            @Override
            public boolean isCancelled() {
                return progress.isCancelled();
            }
        };
    }

    private void add(int member, MemberCurve.Pass pass) {
        var next = new ArrayList<>(curves.get());
        for (int i = 0; i < next.size(); i++) {
            if (next.get(i).member() == member) {
                next.set(i, next.get(i).with(pass));
                curves.set(List.copyOf(next));
                return;
            }
        }
        next.add(new MemberCurve(member, List.of(pass)));
        curves.set(List.copyOf(next));
    }

    private void add(MemberSummary member) {
        var next = new ArrayList<>(ready.get());
        next.removeIf(one -> one.index() == member.index());
        next.add(member);
        ready.set(List.copyOf(next));
    }
}
