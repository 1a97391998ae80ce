package cn.govshare.approval.profile;

import cn.govshare.kernel.rule.RuleProfile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A fake for tests of use cases.
public final class InMemoryRuleProfiles implements RuleProfiles {
    private final List<RuleProfile> all =
            new ArrayList<>(List.of(RuleProfile.shipped(RuleProfile.DEFAULT), RuleProfile.shipped("sc-809-2025")));
    private final List<ProfileChoice> choices = new ArrayList<>();
    private final Map<LocalDate, Long> timesChosen = new HashMap<>();

    @Override
    public RuleProfile inForceOn(LocalDate day) {
        return choices().stream()
                .filter(choice -> !choice.from().isAfter(day))
                .findFirst()
                .map(choice -> get(choice.profile(), choice.version()))
                .orElseGet(all::getFirst);
    }

    @Override
    public RuleProfile get(String id, int version) {
        return all.stream()
                .filter(each -> each.id().equals(id) && each.version() == version)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(id));
    }

    @Override
    public List<RuleProfile> all() {
        return List.copyOf(all);
    }

    @Override
    public int nextVersion(String id) {
        return 1
                + all.stream()
                        .filter(each -> each.id().equals(id))
                        .mapToInt(RuleProfile::version)
                        .max()
                        .orElse(0);
    }

    @Override
    public void add(RuleProfile profile, String account) {
        all.add(profile);
    }

    @Override
    public List<ProfileChoice> choices() {
        return choices.stream()
                .sorted(Comparator.comparing(ProfileChoice::from).reversed())
                .toList();
    }

    @Override
    public long choose(ProfileChoice choice) {
        choices.removeIf(each -> each.from().equals(choice.from()));
        choices.add(choice);
        return timesChosen.merge(choice.from(), 1L, Long::sum);
    }
}
