package cn.govshare.catalog.source;

import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.util.Optional;

/// What has been decided about the sources of data.
@Article("4(3)")
public interface Sources {
    /// The case that names the source of the datum that an entry's item holds.
    Optional<SourceCase> named(ResourceCode resource, String item);
}
