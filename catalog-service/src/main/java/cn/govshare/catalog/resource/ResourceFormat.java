package cn.govshare.catalog.resource;

import java.util.List;

/// A format as the dictionary has it: the class and the types of that class.
///
/// @param format name of the class, as in `电子表格`
/// @param types as in `xlsx`
/// @param leftOut what was stated and belongs to another class, or is not known
public record ResourceFormat(String format, List<String> types, List<String> leftOut) {
    public ResourceFormat {
        types = List.copyOf(types);
        leftOut = List.copyOf(leftOut);
    }
}
