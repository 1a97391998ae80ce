package cn.govshare.catalog.resource;

import cn.govshare.kernel.rule.RuleProfile;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a rule may ask beyond the entry itself.
///
/// @param formats the dictionary of formats
/// @param profile the legal text that is in force
/// @param isNameTaken true when another resource of the provider has the entry's name
/// @param leadingBack those of the associated resources from which the entry is reached again
public record Surroundings(
        Themes themes, Formats formats, RuleProfile profile, boolean isNameTaken, Set<ResourceCode> leadingBack) {
    static final Surroundings NONE = new Surroundings(
            new Themes(Map.of()),
            Formats.read(List.of(""), List.of("")),
            RuleProfile.shipped(RuleProfile.DEFAULT),
            false,
            Set.of());
}
