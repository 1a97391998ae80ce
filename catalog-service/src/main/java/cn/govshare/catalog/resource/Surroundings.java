package cn.govshare.catalog.resource;

import java.util.Map;

/// What a rule may ask beyond the entry itself.
///
/// @param isNameTaken true when another resource of the provider has the entry's name
public record Surroundings(Themes themes, boolean isNameTaken) {
    static final Surroundings NONE = new Surroundings(new Themes(Map.of()), false);
}
