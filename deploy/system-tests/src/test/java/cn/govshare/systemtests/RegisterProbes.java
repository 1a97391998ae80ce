package cn.govshare.systemtests;

import static cn.govshare.systemtests.Preparation.good;

import cn.govshare.demo.Answer;
import cn.govshare.demo.Caller;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.systemtests.Cast.Party;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// Valid calls of the operations on what the bureau keeps of departments, catalogs and legal bases, on things prepared
/// so that whoever is let through changes nothing.
final class RegisterProbes {
    private static final String MERGERS = "/api/v1/department-mergers";

    private final Cast cast;
    private final BiConsumer<String, Function<Caller, Answer>> probe;

    RegisterProbes(Cast cast, BiConsumer<String, Function<Caller, Answer>> probe) {
        this.cast = cast;
        this.probe = probe;
    }

    void prepare() {
        mergers();
    }

    /// A merger that was taken back, of two departments that stay.
    private void mergers() {
        var bureau = cast.as(Role.PLATFORM_OPERATOR, Party.PROVIDER);
        var form = Map.of(
                "dissolved",
                Party.FOREIGN.department().value(),
                "successor",
                Party.PROVIDER.department().value(),
                "on",
                Preparation.today().plusYears(1).toString(),
                "basis",
                "矩阵");
        var merger = MERGERS + "/"
                + good(bureau.post(MERGERS, form, UUID.randomUUID().toString())).field("id");
        good(bureau.post(merger + "/withdrawal"));
        var itself = Map.of(
                "dissolved",
                Party.PROVIDER.department().value(),
                "successor",
                Party.PROVIDER.department().value(),
                "on",
                Preparation.today().toString(),
                "basis",
                "矩阵");
        probe.accept(
                "proposeDepartmentMerger",
                caller -> caller.post(MERGERS, itself, UUID.randomUUID().toString()));
        probe.accept("listDepartmentMergers", caller -> caller.get(MERGERS));
        probe.accept("getDepartmentMerger", caller -> caller.get(merger));
        probe.accept("confirmDepartmentMerger", caller -> caller.post(merger + "/confirmation"));
        probe.accept("withdrawDepartmentMerger", caller -> caller.post(merger + "/withdrawal"));
    }
}
