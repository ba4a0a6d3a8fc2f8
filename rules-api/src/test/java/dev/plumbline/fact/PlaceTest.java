package dev.plumbline.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.InputException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {
  @ParameterizedTest(name = "{0} within {1}: {2}")
  @CsvSource({
    "云南省, 云南省, true",
    "530102, 530000, true",
    "530102, 530100, true",
    "530100, 530102, false",
    "530000, 530100, false",
    "530102, 520000, false",
    // The prefecture of Kashgar holds the city of Kashgar, not the other way round.
    "喀什市, 喀什地区, true",
    "喀什地区, 喀什市, false",
    "叶城县, 喀什地区, true",
    "叶城县, 喀什市, false",
    // A district may bear the name of its city.
    "克拉玛依区, 克拉玛依市, true",
    "克拉玛依市, 克拉玛依区, false",
    // Provinces and prefectures of one short name are apart.
    "632500, 海南省, false",
    "海口市, 632500, false",
    "海口市, 海南省, true",
    "共和县, 632500, true",
    // Counties whose names are alike.
    "定日县, 定结县, false",
    "定结县, 定日县, false",
    "定日县, 日喀则市, true",
    "定结县, 540200, true",
    // Codes that the division had before.
    "542324, 日喀则市, true",
    "542324, 542300, true",
    "定日县, 542300, true",
    "542324, 540200, true",
    "桑珠孜区, 542301, true",
    // Municipalities have no level between.
    "徐汇区, 上海市, true",
    "500112, 500000, true",
    // The Corps is apart from the region, both ways.
    "新疆生产建设兵团, 650000, false",
    "650000, 新疆生产建设兵团, false",
    "叶城县, 新疆生产建设兵团, false",
    "新疆生产建设兵团喀什地区, 喀什地区, false",
    "新疆生产建设兵团喀什地区, 新疆生产建设兵团, true",
    "新疆生产建设兵团叶城县, 新疆生产建设兵团喀什地区, true",
    "石河子市, 新疆生产建设兵团, true",
    "石河子市, 新疆维吾尔自治区, false",
    "659001, 新疆生产建设兵团, true",
    "新疆生产建设兵团, 石河子市, false",
    "新疆生产建设兵团石河子市, 石河子市, true",
    "新疆生产建设兵团, 新疆生产建设兵团, true",
  })
  void within(String place, String area, boolean expected) {
    assertEquals(expected, Place.of(place).within(area));
    assertEquals(expected, Place.of(place).within(Place.of(area)));
    boolean narrower = expected && !Place.of(place).equals(Place.of(area));
    assertEquals(narrower, Place.of(area).widerThan(place));
    assertEquals(narrower, Place.of(area).widerThan(Place.of(place)));
    assertEquals(
        expected || Place.of(area).within(place), Place.of(place).overlaps(Place.of(area)));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "530000, 云南省（530000）",
    "云南, 云南省（530000）",
    "上海, 上海市（310000）",
    "宁夏, 宁夏回族自治区（640000）",
    "内蒙古, 内蒙古自治区（150000）",
    "西藏, 西藏自治区（540000）",
    "新疆, 新疆维吾尔自治区（650000）",
    "广西, 广西壮族自治区（450000）",
    "香港, 香港特别行政区（810000）",
    "喀什地区, 新疆维吾尔自治区喀什地区（653100）",
    "叶城县, 新疆维吾尔自治区喀什地区叶城县（653126）",
    "新疆叶城县, 新疆维吾尔自治区喀什地区叶城县（653126）",
    "新疆喀什地区叶城县, 新疆维吾尔自治区喀什地区叶城县（653126）",
    "新疆维吾尔自治区 喀什地区 叶城县, 新疆维吾尔自治区喀什地区叶城县（653126）",
    "喀什地区叶城县, 新疆维吾尔自治区喀什地区叶城县（653126）",
    "云南省昆明市五华区, 云南省昆明市五华区（530102）",
    "云南五华区, 云南省昆明市五华区（530102）",
    "果洛州, 青海省果洛藏族自治州（632600）",
    "青海海南州, 青海省海南藏族自治州（632500）",
    "海南州, 青海省海南藏族自治州（632500）",
    "海南, 海南省（460000）",
    "大理州, 云南省大理白族自治州（532900）",
    "大理市, 云南省大理白族自治州大理市（532901）",
    "西双版纳州, 云南省西双版纳傣族自治州（532800）",
    "542324, 西藏自治区日喀则市定日县（540223）",
    "日喀则市, 西藏自治区日喀则市（540200）",
    "上海市徐汇区, 上海市徐汇区（310104）",
    "新疆生产建设兵团, 新疆生产建设兵团",
    "新疆生产建设兵团石河子市, 新疆生产建设兵团石河子市（659001）",
    "石河子市, 新疆生产建设兵团石河子市（659001）",
    "' 云南省 ', 云南省（530000）",
    "新疆兵团, 新疆生产建设兵团",
    "新疆建设兵团, 新疆生产建设兵团",
    "兵团, 新疆生产建设兵团",
    "新疆维吾尔自治区生产建设兵团, 新疆生产建设兵团",
    "第八师, 新疆生产建设兵团石河子市（659001）",
    "第8师, 新疆生产建设兵团石河子市（659001）",
    "兵团八师石河子市, 新疆生产建设兵团石河子市（659001）",
    "新疆生产建设兵团第三师图木舒克市, 新疆生产建设兵团图木舒克市（659003）",
    "新疆兵团第三师, 新疆生产建设兵团图木舒克市（659003）",
    "农三师, 新疆生产建设兵团图木舒克市（659003）",
    "第一师阿拉尔市, 新疆生产建设兵团阿拉尔市（659002）",
    "第二师, 新疆生产建设兵团铁门关市（659006）",
    "第四师, 新疆生产建设兵团可克达拉市（659008）",
    "第五师, 新疆生产建设兵团双河市（659007）",
    "第六师, 新疆生产建设兵团五家渠市（659004）",
    "第七师, 新疆生产建设兵团胡杨河市（659010）",
    "第九师, 新疆生产建设兵团白杨市（659012）",
    "第十师北屯市, 新疆生产建设兵团北屯市（659005）",
    "第十三师新星市, 新疆生产建设兵团新星市（659011）",
    "第14师, 新疆生产建设兵团昆玉市（659009）",
    "第十一师, 新疆生产建设兵团乌鲁木齐市（650100）",
    "兵团第十二师, 新疆生产建设兵团乌鲁木齐市（650100）",
    "兵团喀什市, 新疆生产建设兵团喀什市（653101）",
    "350427, 福建省三明市沙县区（350405）",
    "沙县, 福建省三明市沙县区（350405）",
    "福建省三明市沙县, 福建省三明市沙县区（350405）",
    "350403, 福建省三明市三元区（350404）",
    "三明市梅列区, 福建省三明市三元区（350404）",
    "310108, 上海市静安区（310106）",
    "上海市闸北区, 上海市静安区（310106）",
    "卢湾区, 上海市黄浦区（310101）",
    "310119, 上海市浦东新区（310115）",
    "310230, 上海市崇明区（310151）",
    "崇明县, 上海市崇明区（310151）",
    "普兰店市, 辽宁省大连市普兰店区（210214）",
    "341521, 安徽省淮南市寿县（340422）",
    "重庆市万盛区, 重庆市綦江区（500110）",
    "双桥区, 河北省承德市双桥区（130802）",
    "重庆市双桥区, 重庆市大足区（500111）",
    "日喀则地区江孜县, 西藏自治区日喀则市江孜县（540222）",
    "吐鲁番市, 新疆维吾尔自治区吐鲁番市（650400）",
    "652101, 新疆维吾尔自治区吐鲁番市高昌区（650402）",
    "云南省德宏州潞西市, 云南省德宏傣族景颇族自治州芒市（533103）",
  })
  void names(String name, String expected) {
    assertEquals(expected, Place.of(name).toString());
    assertEquals(expected, Place.find(name).orElseThrow().toString());
  }

  @Test
  void ambiguousNamesListTheChoices() {
    String message = message("朝阳区");
    assertEquals("叫「朝阳区」的地区不止一个（北京市朝阳区 110105、吉林省长春市朝阳区 220104），请写全称或六位代码", message);
    assertEquals("110105", Place.of("北京朝阳区").code());
    assertEquals("220104", Place.of("长春市朝阳区").code());
    assertTrue(message("鼓楼区").startsWith("叫「鼓楼区」的地区不止一个（"));
    assertEquals(Optional.empty(), Place.find("鼓楼区"));
  }

  @ParameterizedTest
  @CsvSource({
    "火星市, '没有叫「火星市」的地区，请写到省、市或县的全称，或六位代码'",
    "999999, '没有行政区划代码「999999」，请按 GB/T 2260 填六位代码'",
    "65, '没有叫「65」的地区，请写到省、市或县的全称，或六位代码'",
    "'', '没有叫「」的地区，请写到省、市或县的全称，或六位代码'",
    "喀什, '没有叫「喀什」的地区，是不是「新疆维吾尔自治区喀什地区」还是「新疆维吾尔自治区喀什地区喀什市」？'",
    "叶城, '没有叫「叶城」的地区，是不是「新疆维吾尔自治区喀什地区叶城县」？'",
    "第十五师, 兵团没有「十五师」",
    "第0师, 兵团没有「0师」",
    "第八师图木舒克市, 兵团第八师不在「新疆维吾尔自治区图木舒克市」",
    "第八师火星市, '没有叫「火星市」的地区，请写到省、市或县的全称，或六位代码'",
    "新疆省叶城县, '没有叫「新疆省叶城县」的地区，是不是「新疆维吾尔自治区喀什地区叶城县」？'",
    "310101199001011234, '没有叫「***」的地区，请写到省、市或县的全称，或六位代码'",
    "上海31010119900101123Ｘ号, '没有叫「上海***号」的地区，请写到省、市或县的全称，或六位代码'",
    "'310101 1990-0101 1234', '没有叫「***」的地区，请写到省、市或县的全称，或六位代码'",
    "310101 1990-01011, '没有叫「***」的地区，请写到省、市或县的全称，或六位代码'",
    "310101 1990-0101, '没有叫「310101 1990-0101」的地区，请写到省、市或县的全称，或六位代码'",
    "新疆生产建设兵团昆明市, '新疆生产建设兵团的地区都在新疆，「云南省昆明市」不是'",
    "新疆生产建设兵团火星市, '没有叫「火星市」的地区，请写到省、市或县的全称，或六位代码'",
  })
  void unknownNamesSaySo(String name, String message) {
    assertEquals(message, message(name));
    assertEquals(Optional.empty(), Place.find(name));
  }

  @Test
  void numberOfAnyLengthIsMasked() {
    String expected = "没有叫「***」的地区，请写到省、市或县的全称，或六位代码";
    assertEquals(expected, message("1".repeat(200_000)));
    assertEquals(expected, message("1 ".repeat(100_000) + "1"));
  }

  private static String message(String name) {
    return assertThrows(InputException.class, () -> Place.of(name))
        .problems()
        .get(0)
        .text()
        .chinese();
  }

  @ParameterizedTest
  @ValueSource(strings = {"659001", "659002", "659004", "石河子市", "图木舒克市"})
  void theCitiesOfTheCorpsAreAlwaysItsPlaces(String city) {
    assertTrue(Place.of(city).corps());
    assertEquals(Place.of(city), new Place(Place.of(city).code(), false));
    assertFalse(new Place("650000", false).corps());
  }

  @Test
  void theCorpsHasNoPlacesElsewhere() {
    assertThrows(InputException.class, () -> new Place("530000", true));
    assertThrows(NullPointerException.class, () -> new Place(null, false));
    assertThrows(NullPointerException.class, () -> Place.of(null));
  }

  /** A level is read off today's code; the Corps as a whole is provincial, its cities are not. */
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "上海市, 省级",
    "新疆维吾尔自治区, 省级",
    "重庆市, 省级",
    "新疆生产建设兵团, 省级",
    "喀什地区, 地级",
    "日喀则市, 地级",
    "果洛州, 地级",
    "大连市, 地级",
    "克拉玛依市, 地级",
    "新疆生产建设兵团喀什地区, 地级",
    "542300, 地级",
    "克拉玛依区, 县级",
    "叶城县, 县级",
    "500101, 县级",
    "542323, 县级",
    "石河子市, 县级",
    "第八师, 县级",
    "第十二师, 地级",
    "新疆兵团, 省级",
    "新疆生产建设兵团石河子市, 县级",
    "新疆生产建设兵团叶城县, 县级",
  })
  void level(String place, String level) {
    assertEquals(level, Place.of(place).level());
  }

  @Test
  void placesCompareByTodaysCode() {
    assertEquals(Place.of("540223"), Place.of("542324"));
    assertEquals(Place.of("540223").hashCode(), Place.of("定日县").hashCode());
  }

  @Test
  void isWiderThanWhatLiesInItAndIsNotAllOfIt() {
    Place kashgar = Place.of("喀什地区");

    assertTrue(kashgar.widerThan("653126"));
    assertTrue(kashgar.widerThan(Place.of("叶城县")));
    assertFalse(kashgar.widerThan("喀什地区"));
    assertFalse(kashgar.widerThan("新疆维吾尔自治区"));
    assertFalse(kashgar.widerThan("云南省"));
    assertFalse(Place.of("新疆维吾尔自治区").widerThan("新疆生产建设兵团"));
    assertTrue(Place.of("新疆生产建设兵团").widerThan("659001"));
    assertTrue(kashgar.overlaps("653126"));
    assertTrue(kashgar.overlaps("新疆维吾尔自治区"));
    assertFalse(kashgar.overlaps("云南省"));
  }

  @Test
  void placesOutsideTheMainOneAreCounted() {
    Cooperation cooperation =
        Cooperation.builder()
            .place(Place.of("喀什地区"))
            .otherPlaces(Place.of("叶城县"), Place.of("喀什地区"), Place.of("云南省"), Place.of("新疆维吾尔自治区"))
            .build();

    assertEquals(2, cooperation.morePlaces());
    assertEquals(0, Cooperation.builder().place(Place.of("云南省")).build().morePlaces());
    assertEquals(1, Cooperation.builder().otherPlaces(Place.of("云南省")).build().morePlaces());
  }
}
