package cn.govshare.demo;

import cn.govshare.kernel.vocabulary.CheckDigits;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Generated persons, the same at every run. Their identity numbers have right check digits (GB 11643), real division
/// codes, and dates of birth before 1900, so that no number can be that of a living person.
public final class GeneratedPersons {
    public static final String REMARK = "生成的演示数据,非真实人员";

    private static final long SEED = 20_200_015L;
    private static final String LIYANG = "320481";
    private static final int OLDEST_YEAR = 1860;
    private static final int YEARS = 40;
    private static final LocalDate FIRST_ALLOWANCE = LocalDate.of(2020, 1, 1);
    private static final DateTimeFormatter DIGITS = DateTimeFormatter.BASIC_ISO_DATE;

    private static final List<String> SURNAMES = List.of(
            "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马", "罗", "狄",
            "史", "彭", "潘", "蒋", "葛", "欧阳");
    private static final List<String> GIVEN_NAMES = List.of(
            "伟", "芳", "娜", "敏", "静", "丽", "强", "磊", "军", "洋", "勇", "艳", "杰", "娟", "涛", "明", "超", "秀英", "秀兰", "桂英", "建国",
            "建华", "志强", "玉兰", "海燕", "小红", "国庆", "春梅", "文杰", "雪梅");

    private final List<String> otherCounties;
    private final List<String> villages;

    private GeneratedPersons(List<String> otherCounties, List<String> villages) {
        this.otherCounties = otherCounties;
        this.villages = villages;
    }

    /// The first persons of the endless list, each with an identity number of his own.
    public static Stream<GeneratedPerson> first(int count) {
        var persons = new GeneratedPersons(otherCountiesOfJiangsu(), villagesOfLiyang());
        var random = new Random(SEED);
        Set<String> taken = new HashSet<>();
        return Stream.generate(() -> persons.next(random))
                .filter(person -> taken.add(person.idNumber()))
                .limit(count);
    }

    /// The first persons as NDJSON, one line each.
    public static Body ndjson(int count) {
        return Body.lines(Body.NDJSON, () -> first(count).map(GeneratedPerson::toJson));
    }

    private GeneratedPerson next(Random random) {
        return new GeneratedPerson(
                identityNumber(random),
                any(SURNAMES, random) + any(GIVEN_NAMES, random),
                "江苏省常州市溧阳市%s%d号".formatted(any(villages, random), 1 + random.nextInt(300)),
                1 + random.nextInt(5),
                String.format(Locale.ROOT, "%d.%02d", 300 + random.nextInt(1800), random.nextInt(100)),
                FIRST_ALLOWANCE.plusMonths(random.nextInt(60)),
                REMARK);
    }

    /// Nine of ten were born in Liyang, the others elsewhere in the province.
    private String identityNumber(Random random) {
        var county = random.nextInt(10) > 0 ? LIYANG : any(otherCounties, random);
        var born = LocalDate.ofYearDay(OLDEST_YEAR + random.nextInt(YEARS), 1 + random.nextInt(365));
        var first17 = county + born.format(DIGITS) + String.format(Locale.ROOT, "%03d", 1 + random.nextInt(999));
        return first17 + CheckDigits.citizenIdentityCheck(first17);
    }

    private static List<String> otherCountiesOfJiangsu() {
        try (var divisions = Divisions.ofJiangsu().stream()) {
            return divisions
                    .filter(division -> division.level() == 3)
                    .map(division -> division.code().substring(0, LIYANG.length()))
                    .filter(county -> !county.equals(LIYANG) && !county.endsWith("00"))
                    .toList();
        }
    }

    private static List<String> villagesOfLiyang() {
        try (var divisions = Divisions.ofJiangsu().stream()) {
            var ofLiyang = divisions
                    .filter(division -> division.code().startsWith(LIYANG))
                    .toList();
            var towns = ofLiyang.stream()
                    .filter(division -> division.level() == 4)
                    .collect(Collectors.toMap(Division::code, Division::name));
            return ofLiyang.stream()
                    .filter(division -> division.level() == 5)
                    .map(village -> towns.get(village.parentCode()) + place(village.name()))
                    .toList();
        }
    }

    private static String place(String committee) {
        return committee.replaceFirst("(居民委员会|村民委员会|居委会|村委会)$", "");
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
