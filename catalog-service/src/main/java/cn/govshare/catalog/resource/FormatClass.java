package cn.govshare.catalog.resource;

import cn.govshare.kernel.vocabulary.Text;
import java.util.List;

/// A class of formats of the national guide with its types, as in 2 电子表格: et, xls, xlsx.
///
/// @param code the guide's number
public record FormatClass(String code, Text name, List<String> types) {
    public FormatClass {
        types = List.copyOf(types);
    }
}
