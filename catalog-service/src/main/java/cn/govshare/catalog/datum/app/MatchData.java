package cn.govshare.catalog.datum.app;

import cn.govshare.catalog.datum.HeldData;
import cn.govshare.catalog.datum.Likeness;
import cn.govshare.catalog.datum.Match;
import cn.govshare.catalog.datum.Matching;
import cn.govshare.catalog.datum.Traits;
import cn.govshare.catalog.datum.Wording;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class MatchData implements Matching {
    private final HeldData held;
    private final Wording wording;
    private final MatchingSettings settings;

    MatchData(HeldData held, Wording wording, MatchingSettings settings) {
        this.held = held;
        this.wording = wording;
        this.settings = settings;
    }

    @Override
    public List<Match> matches(Traits wanted) {
        return held.near(wanted.name()).stream()
                .map(datum -> new Match(datum, Likeness.of(wanted, datum.traits(wording))))
                .filter(match -> match.likeness().score() >= settings.candidate())
                .sorted(Comparator.comparingInt(
                                (Match match) -> match.likeness().score())
                        .reversed()
                        .thenComparing(match -> match.datum().resource()))
                .toList();
    }

    @Override
    public Wording wording() {
        return wording;
    }

    @Override
    public Thresholds thresholds() {
        return new Thresholds(settings.candidate(), settings.sure());
    }
}
