package cn.govshare.audit.inquiry;

import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// What of the trail somebody sees: the auditor everything, other supervisors what their articles ask of them.
///
/// @param everything true for the auditor
/// @param prefixes beginnings of the actions that are seen
/// @param refusals whether every refused or failed act is seen, of whatever action; never one on the trail itself
/// @param people whether the accounts, source addresses and keyed hashes of a record are seen
@Article({"20", "22", "23", "24"})
public record Oversight(boolean everything, List<String> prefixes, boolean refusals, boolean people) {
    /// The auditors' own work, which no other supervisor sees.
    public static final String OF_THE_TRAIL = "audit.";

    /// Who sees what. One line for a role; somebody of several roles sees all that each of them sees.
    private enum Sight {
        /// Art. 24: the audit institution sees everything.
        AUDITOR(Role.AUDITOR, true, List.of(), true, true),
        /// Art. 22: the cyberspace office guides the security of the network and of data: all that was refused, and
        /// data leaving, so that each alarm of the watch opens its records.
        CYBERSPACE_OFFICE(
                Role.CYBERSPACE_OFFICE,
                false,
                List.of(
                        "access.",
                        "gateway.",
                        "operations.",
                        "exchange.download.",
                        "exchange.delivery.",
                        "exchange.bundle.",
                        "exchange.record."),
                true,
                true),
        /// Art. 23: no project is approved that does not share as asked: the catalog, the requests and their answers,
        /// the duties, and what was supplied.
        DEVELOPMENT_REFORM(
                Role.DEVELOPMENT_REFORM, false, List.of("catalog.", "approval.", "exchange.batch."), false, false),
        /// Art. 23: no money to run what does not share: the catalog, what was supplied and what was used.
        FINANCE(Role.FINANCE, false, List.of("catalog.", "exchange."), false, false);

        private final Role role;
        private final Oversight oversight;

        Sight(Role role, boolean everything, List<String> prefixes, boolean refusals, boolean people) {
            this.role = role;
            this.oversight = new Oversight(everything, prefixes, refusals, people);
        }
    }

    public Oversight {
        prefixes = List.copyOf(prefixes);
    }

    public static Oversight of(Actor actor) {
        var prefixes = new ArrayList<String>();
        boolean everything = false;
        boolean refusals = false;
        boolean people = false;
        for (var sight : Sight.values()) {
            if (actor.is(sight.role)) {
                everything |= sight.oversight.everything;
                refusals |= sight.oversight.refusals;
                people |= sight.oversight.people;
                prefixes.addAll(sight.oversight.prefixes);
            }
        }
        return new Oversight(everything, prefixes.stream().distinct().toList(), refusals, people);
    }

    /// Those of the known actions that are seen whatever became of them.
    public List<String> seenOf(Collection<String> actions) {
        return actions.stream()
                .filter(action -> prefixes.stream().anyMatch(action::startsWith))
                .sorted()
                .toList();
    }

    /// Whether what a service tells by its events is seen: its acts are then seen too.
    public boolean seesEventsOf(String service) {
        return everything || prefixes.contains(service + ".");
    }
}
