package cn.govshare.catalog.source.app;

import cn.govshare.catalog.datum.Datum;
import cn.govshare.catalog.resource.EntryWarnings;
import cn.govshare.catalog.resource.InformationItem;
import cn.govshare.catalog.resource.Resource;
import cn.govshare.catalog.resource.ResourceDescription;
import cn.govshare.catalog.resource.app.EntryKeepers;
import cn.govshare.catalog.source.SourceCase;
import cn.govshare.catalog.source.app.FindRepeats.Repeat;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Text;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Looks through an entry, published or not, for what other departments hold already.
@Component
@Article("4(3)")
public class WarnOfRepeats implements EntryWarnings {
    private final EntryKeepers keepers;
    private final FindRepeats findRepeats;

    WarnOfRepeats(EntryKeepers keepers, FindRepeats findRepeats) {
        this.keepers = keepers;
        this.findRepeats = findRepeats;
    }

    /// @throws cn.govshare.kernel.problem.NotFound when there is no such entry, or none that the actor may know of
    public List<Repeat> repeats(ResourceCode code, Actor actor) {
        var resource = keepers.known(code, actor);
        boolean mayLookInside = resource.isCompiledOrReviewedBy(actor) || keepers.isKeptBy(actor, resource);
        return repeats(resource, mayLookInside ? resource.underWork() : resource.description());
    }

    @Override
    public List<Fault> of(Resource resource) {
        var items =
                resource.underWork().items().stream().map(InformationItem::name).toList();
        return repeats(resource, resource.underWork()).stream()
                .map(repeat -> new Fault(
                        "/items/" + items.indexOf(repeat.datum().item()),
                        "repeats-a-datum",
                        words(repeat, repeat.settled()),
                        "4(3)"))
                .toList();
    }

    private static Text words(Repeat repeat, @Nullable SourceCase settled) {
        var other = repeat.others().getFirst().datum();
        return settled == null
                ? Text.of(
                                "“%s”疑似与 %s“%s”的“%s”为同一数据,请核对是否应由其提供。",
                                "“%s” is likely the datum that %s holds in “%s” as “%s”; see whether it has to come"
                                        + " from there.")
                        .with(repeat.datum().label(), other.provider(), other.resourceName(), other.label())
                : Text.of(
                                "“%s”的数源部门已认定为 %s(%s),请从该部门获取,不要另行采集。",
                                "The source of “%s” is %s (%s); obtain it from there instead of collecting it.")
                        .with(repeat.datum().label(), Objects.requireNonNull(settled.source()), settled.number());
    }

    private List<Repeat> repeats(Resource resource, ResourceDescription description) {
        return findRepeats.repeats(description.items().stream()
                .map(item -> datum(resource, description, item))
                .toList());
    }

    private static Datum datum(Resource resource, ResourceDescription description, InformationItem item) {
        return new Datum(
                resource.code(),
                description.name(),
                resource.provider(),
                item.name(),
                item.label(),
                item.type(),
                item.codeList(),
                item.check(),
                item.element(),
                item.sharedAs(description.sharingType()),
                description.register() != null);
    }
}
