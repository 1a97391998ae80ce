package cn.govshare.catalog.resource;

import cn.govshare.kernel.rule.RuleProfile;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.util.Set;

/// The dictionaries that entries are stated by: data that a city may change.
public record EntryDictionaries(Themes themes, Formats formats, UpdateCycles updateCycles) {
    /// What rules may ask of the surroundings of one entry.
    ///
    /// @param profile the legal text that is in force
    public Surroundings around(RuleProfile profile, boolean isNameTaken, Set<ResourceCode> leadingBack) {
        return new Surroundings(themes, formats, profile, isNameTaken, leadingBack);
    }
}
