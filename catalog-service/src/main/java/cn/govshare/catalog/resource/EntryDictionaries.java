package cn.govshare.catalog.resource;

import cn.govshare.kernel.rule.RuleProfile;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.util.Set;

/// The dictionaries that entries are stated by, and the legal text that is in force: data that a city may change.
public record EntryDictionaries(Themes themes, Formats formats, UpdateCycles updateCycles, RuleProfile profile) {
    /// What rules may ask of the surroundings of one entry.
    public Surroundings around(boolean isNameTaken, Set<ResourceCode> leadingBack) {
        return new Surroundings(themes, formats, profile, isNameTaken, leadingBack);
    }
}
