package cn.govshare.catalog.legalbasis;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All legal grounds with their changes.
public interface LegalGrounds {
    /// @throws cn.govshare.kernel.problem.Conflict when one of this title and number is in force
    void add(LegalGround ground);

    /// @throws cn.govshare.kernel.problem.Conflict when it was changed meanwhile
    void save(LegalGround ground);

    Optional<LegalGround> find(UUID id);

    /// The newest first.
    List<LegalGround> list(GroundQuery query);

    /// Documents of this title, or of this number where one is given; ended ones among them.
    List<LegalGround> documents(String title, @Nullable String number);

    void add(LegalChange change);

    /// The changes of a ground, the oldest first.
    List<LegalChange> changes(UUID ground);
}
