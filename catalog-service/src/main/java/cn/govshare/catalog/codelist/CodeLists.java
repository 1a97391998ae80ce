package cn.govshare.catalog.codelist;

import cn.govshare.kernel.vocabulary.CodeListId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// All editions of all code lists.
public interface CodeLists {
    /// @return false when there is an edition of this list and name already
    boolean add(Edition edition, List<Code> codes);

    Optional<Edition> find(CodeListId list, String edition);

    /// The edition that counts on a day: of several, the one that began last.
    Optional<Edition> inForce(CodeListId list, LocalDate day);

    /// The editions of a list, the one that began last first.
    List<Edition> editions(CodeListId list);

    /// Of each list the edition that began last, in the order of the lists' ids.
    ///
    /// @param after the id that the page before ended with, or the empty text
    List<Edition> latest(String after, int limit);

    /// @param words part of a code or name; empty for all
    /// @param after the code that the page before ended with, or the empty text
    List<Code> codes(CodeListId list, String edition, String words, String after, int limit);

    /// Those of the values that are codes of the edition, with what they stand for.
    List<Code> among(CodeListId list, String edition, Collection<String> values);

    Set<CodeListId> known(Collection<CodeListId> lists);
}
