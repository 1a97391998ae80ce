package cn.govshare.kernel.rule;

import java.util.Arrays;

/// A field that a legal text may ask of every entry of the catalog (国令第809号 art. 13 names nine of them).
public enum EntryField {
    NAME("name"),
    ITEMS("items"),
    PROVIDER("provider"),
    FORMAT("format"),
    UPDATE_CYCLE("update-cycle"),
    SHARING_TYPE("sharing-type"),
    PROVISION_MODES("provision-modes"),
    CONDITIONS_OF_USE("conditions-of-use"),
    GRADING("grading");

    private final String key;

    EntryField(String key) {
        this.key = key;
    }

    /// How a rule profile writes it.
    public String key() {
        return key;
    }

    /// @throws IllegalArgumentException when there is no such field
    public static EntryField ofKey(String key) {
        return Arrays.stream(values())
                .filter(field -> field.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No field of the catalog: " + key));
    }
}
