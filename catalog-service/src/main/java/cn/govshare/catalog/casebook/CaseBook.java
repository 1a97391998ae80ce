package cn.govshare.catalog.casebook;

import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.problem.SeenVersion;
import cn.govshare.kernel.vocabulary.Actor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// All cases of one kind. Each change is one transaction with its event and its record on the trail; a refused one
/// leaves a record of its own.
public interface CaseBook<T extends CatalogCase> {
    /// Begins a case, unless the key has begun it before.
    ///
    /// @param act what is done, as the trail names it
    /// @param key tells a repeated call from a new one
    /// @param content what is asked for, by which a repeated call is known
    T begin(String act, Actor actor, @Nullable String key, Object content, Function<CaseNumber, T> how);

    /// Moves a case on that the actor may know of.
    ///
    /// @param seen the version that the actor has looked at
    /// @param how says what becomes of the case, or refuses
    /// @param then what else belongs into the transaction
    /// @throws NotFound when there is none, or none that the actor may know of
    /// @throws Conflict when somebody else was faster
    T change(UUID id, SeenVersion seen, String act, Actor actor, UnaryOperator<T> how, Consumer<T> then);

    default T change(UUID id, SeenVersion seen, String act, Actor actor, UnaryOperator<T> how) {
        return change(id, seen, act, actor, how, _ -> {});
    }

    /// Moves a case on that nobody asked to, within the transaction that it follows from. A case that stays as it was
    /// leaves no trace.
    void follow(T before, String act, UnaryOperator<T> how);

    /// @throws NotFound when there is none, or none that the actor may know of
    T read(UUID id, Actor actor);

    /// The case, whoever asks.
    Optional<T> find(UUID id);

    /// The newest first.
    List<T> list(CaseQuery query);

    /// Every case of which something may still come, locked until the end of the transaction.
    List<T> live();
}
