package cn.govshare.demo;

/// An administrative division of China.
///
/// @param code twelve digits, the codes of upper levels filled up with zeros
/// @param level 1 province, 2 city, 3 county, 4 township, 5 village
/// @param parentCode the division that it belongs to; empty for a province
public record Division(String code, String name, int level, String parentCode) {
    /// The columns of the CSV form, which are the item names of the resource 行政区划.
    public static final String CSV_HEADER = "code,name,level,parent_code";

    String toCsv() {
        return "%s,%s,%d,%s".formatted(code, name, level, parentCode);
    }

    /// True when the code stands for the division above: a city without counties is repeated as its own county.
    boolean isItsOwnParent() {
        return code.equals(parentCode);
    }
}
