package cn.govshare.catalog.datum;

import cn.govshare.kernel.vocabulary.ResourceCode;
import java.util.List;
import java.util.Optional;

/// The data of all entries in force, kept so that they are found by their names.
public interface HeldData {
    /// The entry's data are these from now on; none when it is no longer in force.
    ///
    /// @param version of the entry; an older one than is known changes nothing
    /// @return false when it was older
    boolean replace(ResourceCode resource, long version, List<Datum> data);

    List<Datum> of(ResourceCode resource);

    Optional<Datum> find(ResourceCode resource, String item);

    /// Data whose names may be like this one: more than are really alike, never fewer, unless there are very many.
    List<Datum> near(DatumName name);

    void clear();
}
