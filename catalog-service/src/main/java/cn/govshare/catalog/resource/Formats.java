package cn.govshare.catalog.resource;

import cn.govshare.catalog.resource.Reading.Certainty;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The formats of the national guide (信息资源格式): classes and their types, with every spelling that they are found
/// under. They are data that a city may change.
@Article("8(1)")
public final class Formats {
    private static final Pattern BETWEEN = Pattern.compile("[|,;/\r\n\u3001\uFF0C\uFF1B]+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int COLUMNS_OF_A_CLASS = 4;
    private static final int COLUMNS_OF_A_TYPE = 3;

    private record Type(String formatClass, String name) {}

    private final Map<String, FormatClass> classes = new LinkedHashMap<>();
    private final Spellings<FormatClass> spellingsOfClasses = new Spellings<>();
    private final Spellings<Type> spellingsOfTypes = new Spellings<>();

    private Formats() {}

    /// @param classLines `code,zh,en,spellings`, the first line being the heading
    /// @param typeLines `class,type,spellings`, the first line being the heading
    /// @throws IllegalArgumentException when a line has other columns, or a type names no class
    public static Formats read(List<String> classLines, List<String> typeLines) {
        var types = new LinkedHashMap<String, List<String>>();
        var formats = new Formats();
        for (var columns : columns(typeLines, COLUMNS_OF_A_TYPE)) {
            types.computeIfAbsent(columns[0], _ -> new ArrayList<>()).add(columns[1]);
        }
        for (var columns : columns(classLines, COLUMNS_OF_A_CLASS)) {
            var typesOfIt = types.getOrDefault(columns[0], List.of());
            var known = new FormatClass(columns[0], Text.of(columns[1], columns[2]), typesOfIt);
            formats.classes.put(columns[0], known);
            formats.spellingsOfClasses.enter(columns[1], known, Certainty.EXACT);
            aliases(columns[3]).forEach(spelling -> formats.spellingsOfClasses.enter(spelling, known, Certainty.ALIAS));
        }
        for (var columns : columns(typeLines, COLUMNS_OF_A_TYPE)) {
            var of = formats.classes.get(columns[0]);
            if (of == null) {
                throw new IllegalArgumentException("No class " + columns[0] + " of the format " + columns[1]);
            }
            var type = new Type(of.code(), columns[1]);
            formats.spellingsOfTypes.enter(columns[1], type, Certainty.EXACT);
            aliases(columns[2]).forEach(spelling -> formats.spellingsOfTypes.enter(spelling, type, Certainty.ALIAS));
        }
        return formats;
    }

    private static List<String[]> columns(List<String> lines, int count) {
        return lines.subList(1, lines.size()).stream()
                .map(line -> {
                    var columns = line.split(",", -1);
                    if (columns.length != count) {
                        throw new IllegalArgumentException("A format has %s columns: %s".formatted(count, line));
                    }
                    return columns;
                })
                .toList();
    }

    private static Stream<String> aliases(String listed) {
        return Stream.of(listed.split("\\|")).filter(spelling -> !spelling.isBlank());
    }

    /// The classes in the order of the guide.
    public List<FormatClass> classes() {
        return List.copyOf(classes.values());
    }

    /// The class that is meant by its name, as in `数据库`.
    public Reading<FormatClass> readClass(String stated) {
        return spellingsOfClasses.read(stated);
    }

    /// What a stated format means: a class, types of one class, or both, as in `csv|xls|xlsx` or `02,0203`. Types of
    /// several classes are taken for the class that most of them are of, the first of equals.
    public Reading<ResourceFormat> read(String stated) {
        var parts = BETWEEN.splitAsStream(stated.strip())
                .map(String::strip)
                .flatMap(part -> isKnown(part) ? Stream.of(part) : BLANKS.splitAsStream(part))
                .filter(part -> !part.isBlank())
                .toList();
        var ofClasses = new ArrayList<Reading<FormatClass>>();
        var ofTypes = new ArrayList<Reading<Type>>();
        var leftOut = new ArrayList<String>();
        for (var part : parts) {
            var type = spellingsOfTypes.read(part);
            var formatClass = spellingsOfClasses.read(part);
            if (formatClass.isSure() || (type.value() == null && formatClass.value() != null)) {
                ofClasses.add(formatClass);
            } else if (type.value() != null) {
                ofTypes.add(type);
            } else {
                leftOut.add(part);
            }
        }
        return ofClasses.isEmpty() && ofTypes.isEmpty()
                ? Reading.unknown(stated)
                : chosen(stated, ofClasses, ofTypes, leftOut);
    }

    /// Some types have a blank in their name.
    private boolean isKnown(String part) {
        return spellingsOfTypes.read(part).isSure()
                || spellingsOfClasses.read(part).isSure();
    }

    private Reading<ResourceFormat> chosen(
            String stated, List<Reading<FormatClass>> ofClasses, List<Reading<Type>> ofTypes, List<String> leftOut) {
        var votes = Stream.concat(
                        ofClasses.stream().map(Formats::code), ofTypes.stream().map(Formats::codeOfType))
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
        var most = votes.values().stream().mapToLong(Long::longValue).max().orElseThrow();
        var code = votes.entrySet().stream()
                .filter(vote -> vote.getValue() == most)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        var types = new LinkedHashSet<String>();
        var certainty = Certainty.EXACT;
        for (var type : ofTypes) {
            var value = type.value();
            if (value != null && value.formatClass().equals(code)) {
                types.add(value.name());
                certainty = lessSure(certainty, type.certainty());
            } else {
                leftOut.add(type.stated());
            }
        }
        for (var formatClass : ofClasses) {
            if (code(formatClass).equals(code)) {
                certainty = lessSure(certainty, formatClass.certainty());
            } else {
                leftOut.add(formatClass.stated());
            }
        }
        var named = classes.get(code);
        if (named == null) {
            return Reading.unknown(stated);
        }
        var format = new ResourceFormat(named.name().zh(), List.copyOf(types), leftOut);
        return new Reading<>(stated, format, leftOut.isEmpty() ? certainty : Certainty.GUESSED);
    }

    private static String code(Reading<FormatClass> reading) {
        var value = reading.value();
        return value == null ? "" : value.code();
    }

    private static String codeOfType(Reading<Type> reading) {
        var value = reading.value();
        return value == null ? "" : value.formatClass();
    }

    private static Certainty lessSure(Certainty one, Certainty other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
