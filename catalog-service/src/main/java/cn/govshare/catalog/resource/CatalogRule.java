package cn.govshare.catalog.resource;

import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.vocabulary.Text;
import java.util.ArrayList;
import java.util.List;

/// One rule of the law on an entry of the catalog, by its name.
///
/// @param code stable name of the rule, never changed once published
/// @param article the article that it comes from
public record CatalogRule(String code, String article, Check check) {
    /// Looks at an entry and names each place where the rule is broken.
    @FunctionalInterface
    public interface Check {
        void look(ResourceDescription entry, Surroundings around, Broken broken);
    }

    /// Where a check names what it finds.
    @FunctionalInterface
    public interface Broken {
        /// @param field JSON pointer into the entry
        void at(String field, Text message);

        default void at(String field, String zh, String en) {
            at(field, Text.of(zh, en));
        }
    }

    List<Fault> faultsOf(ResourceDescription entry, Surroundings around) {
        var faults = new ArrayList<Fault>();
        check.look(entry, around, (field, message) -> faults.add(new Fault(field, code, message, article)));
        return faults;
    }
}
