package cn.govshare.systemtests;

import static cn.govshare.systemtests.Preparation.good;

import cn.govshare.demo.Answer;
import cn.govshare.demo.Body;
import cn.govshare.demo.Caller;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.systemtests.Cast.Party;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// Valid calls of the operations by which a provider gives its data. The batch is merged, versions are such as there
/// are
/// not, and nothing was tried, so that whoever is let through changes nothing.
final class SupplyProbes {
    private final Cast cast;
    private final BiConsumer<String, Function<Caller, Answer>> probe;

    SupplyProbes(Cast cast, BiConsumer<String, Function<Caller, Answer>> probe) {
        this.cast = cast;
        this.probe = probe;
    }

    /// @param dataSet path of a data set of the provider
    /// @param batch path of a batch that is merged
    void prepare(String dataSet, String batch) {
        probe.accept("takeQuarantine", caller -> caller.get(batch + "/quarantine"));
        probe.accept("listPushBatches", caller -> caller.get(dataSet + "/push-batches"));
        probe.accept("readQuality", caller -> caller.get(dataSet + "/quality"));
        probe.accept("readPushRules", caller -> caller.get(dataSet + "/push-rules"));
        probe.accept("setPushRules", caller -> caller.put(dataSet + "/push-rules", Map.of("version", 9)));
        probe.accept("readPushProgress", caller -> caller.get(batch + "/progress"));
        var header = Body.of(Body.CSV, "id_number\n");
        probe.accept("pushPart", caller -> caller.push(batch + "/parts/1", header));
        probe.accept("listPushParts", caller -> caller.get(batch + "/parts"));
        probe.accept("dropPushParts", caller -> caller.delete(batch + "/parts"));
        var nothing = Map.of("parts", 1, "digest", "0".repeat(64));
        probe.accept("completePush", caller -> caller.post(batch + "/completion", nothing));
        probe.accept("listSigningKeys", caller -> caller.get("/api/v1/signing-keys"));
        binding(dataSet + "/binding");
        probe.accept("tryPush", caller -> caller.post(dataSet + "/push-trials", header, "matrix"));
    }

    private void binding(String path) {
        var columns = Stream.of("id_number", "name", "household_size", "monthly_amount", "valid_from")
                .map(item -> Map.of("column", "COL_" + item, "item", item))
                .toList();
        good(cast.as(Role.CATALOGER, Party.PROVIDER).put(path, Map.of("columns", columns, "version", 0)));
        probe.accept("readBinding", caller -> caller.get(path));
        probe.accept("setBinding", caller -> caller.put(path, Map.of("columns", columns, "version", 9)));
        probe.accept("activateBinding", caller -> caller.post(path + "/activation"));
        probe.accept("deactivateBinding", caller -> caller.post(path + "/deactivation"));
    }
}
