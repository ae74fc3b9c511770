package vn.travinh.asean.editor;

import java.util.List;
import vn.travinh.asean.content.FieldWords;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.editor.FormField.Choice;
import vn.travinh.asean.editor.FormField.Input;
import vn.travinh.asean.view.Words;

/** The fields that only documents of one kind have. */
final class KindFields {
  private final Words words;

  KindFields(Words words) {
    this.words = words;
  }

  List<FormGroup> of(Kind kind) {
    return switch (kind) {
      case NEWS -> List.of(quoted());
      case PLACE -> List.of(place());
      case FESTIVAL -> List.of(festival());
      case HERITAGE -> List.of(heritage());
      case FOOD -> List.of(food());
      case COUNTRY -> List.of(country());
      case OPPORTUNITY -> List.of(opportunity());
      case PLAN -> List.of(plan());
      case EVENT -> List.of(event());
      case PUBLICATION -> List.of(publication());
      case EXPLAINER, PAGE -> List.of();
    };
  }

  private static FormGroup quoted() {
    return new FormGroup(
        "quoted",
        "Bài lấy lại từ nơi khác",
        true,
        List.of(
            FormField.of(
                    "quoted.source",
                    Input.LINE,
                    "Nơi đăng bài gốc",
                    "Chỉ điền khi lấy lại bài của nơi khác; khi đó cần đủ cả bốn ô.")
                .inWords(),
            FormField.of("quoted.url", Input.LINE, "Địa chỉ bài gốc", "Bắt đầu bằng https://."),
            FormField.of(
                "quoted.published",
                Input.DATE_OR_MOMENT,
                "Thời điểm bài gốc đăng",
                "Ngày và giờ ghi ở bài gốc."),
            FormField.of(
                    "quoted.agreement",
                    Input.LINE,
                    "Thỏa thuận cho đăng lại",
                    "Số và ngày của văn bản đồng ý.")
                .inWords()));
  }

  private FormGroup place() {
    return new FormGroup(
        "place",
        "Điểm đến",
        false,
        List.of(
            choice("place.kind", "Loại", "place.kind", FieldWords.PLACE_KINDS).must(),
            FormField.of(
                    "place.address_new",
                    Input.LINE,
                    "Địa chỉ hiện nay",
                    "Từ ngày 1/7/2025, ví dụ: Phường Nguyệt Hóa, tỉnh Vĩnh Long.")
                .inWords(),
            FormField.of(
                    "place.address_old",
                    Input.LINE,
                    "Địa chỉ cũ",
                    "Trước ngày 1/7/2025, có ghi “(cũ)”.")
                .inWords(),
            FormField.of(
                "place.lat",
                Input.DECIMAL,
                "Vĩ độ",
                "Độ thập phân, ví dụ 9.9176; chỉ khi có nguồn."),
            FormField.of(
                "place.lon",
                Input.DECIMAL,
                "Kinh độ",
                "Độ thập phân, ví dụ 106.3041; đi cùng vĩ độ."),
            FormField.of(
                "place.precision",
                Input.NUMBER,
                "Sai số của điểm (mét)",
                "Trên 1.000 m thì bản đồ chỉ cho biết xã, phường."),
            FormField.of("place.heritage", Input.LINE, "Xếp hạng di tích", "Cấp và năm xếp hạng.")
                .inWords(),
            FormField.of("place.best_time", Input.LINE, "Nên đến khi nào", "").inWords()));
  }

  private FormGroup festival() {
    return new FormGroup(
        "festival",
        "Lễ hội",
        false,
        List.of(
            choice("festival.calendar", "Theo lịch nào", "festival.calendar", FieldWords.CALENDARS)
                .must(),
            FormField.of(
                    "festival.rule", Input.LINE, "Cách tính ngày", "Ví dụ: rằm tháng 10 âm lịch.")
                .inWords(),
            FormField.of("festival.where", Input.LINE, "Ở đâu", "").inWords(),
            FormField.of("festival.celebrated_by", Input.LINE, "Ai tổ chức lễ", "").inWords(),
            FormField.of(
                    "festival.dates",
                    Input.BLOCKS,
                    "Ngày lễ từng năm",
                    "Không tự tính: để “dự kiến” cho đến khi có nguồn xác nhận.")
                .madeOf(
                    FormField.of("start", Input.DATE, "Bắt đầu", "").must(),
                    FormField.of("end", Input.DATE, "Kết thúc", "Để trống nếu chỉ một ngày."),
                    FormField.of(
                        "alternative", Input.DATE, "Ngày khác", "Nếu một nguồn nêu ngày khác."),
                    FormField.of("expected", Input.FLAG, "Dự kiến", "Chưa có ai xác nhận."),
                    FormField.of("confirmed_on", Input.DATE, "Xác nhận ngày", ""),
                    FormField.of("source", Input.LINE, "Nguồn", "Ai nêu ngày này.").inWords())));
  }

  private FormGroup heritage() {
    return new FormGroup(
        "heritage",
        "Di sản",
        false,
        List.of(
            choice("heritage.kind", "Loại hình", "heritage.kind", FieldWords.HERITAGE_KINDS).must(),
            choice("heritage.level", "Cấp ghi danh", "heritage.level", FieldWords.HERITAGE_LEVELS),
            FormField.of(
                "heritage.year",
                Input.NUMBER,
                "Năm ghi danh",
                "Từ 1900 đến 2100; để trống nếu chưa."),
            FormField.of("heritage.place", Input.LINE, "Nơi lưu giữ", "").inWords()));
  }

  private FormGroup food() {
    return new FormGroup(
        "food",
        "Ẩm thực",
        false,
        List.of(
            choice("food.kind", "Loại", "food.kind", FieldWords.FOOD_KINDS).must(),
            FormField.of("food.place", Input.LINE, "Vùng", "Nơi món này gắn với.").inWords(),
            FormField.of("food.gi", Input.LINE, "Chỉ dẫn địa lý", "Số và năm, nếu đã được cấp.")
                .inWords(),
            FormField.of("food.ocop", Input.LINE, "OCOP", "Hạng sao và năm, nếu có.").inWords()));
  }

  private static FormGroup country() {
    return new FormGroup(
        "country",
        "Quốc gia",
        false,
        List.of(
            FormField.of("country.iso2", Input.LINE, "Mã nước", "Hai chữ in hoa, ví dụ KH.").must(),
            FormField.of("country.official_name", Input.LINE, "Tên chính thức", "").inWords(),
            FormField.of("country.capital", Input.LINE, "Thủ đô", "").inWords(),
            FormField.of("country.accession", Input.DATE, "Ngày gia nhập ASEAN", ""),
            FormField.of("country.languages", Input.LINE, "Ngôn ngữ", "").inWords(),
            FormField.of("country.currency", Input.LINE, "Tiền tệ", "").inWords(),
            FormField.of("country.population", Input.LINE, "Dân số", "Kèm năm của số liệu.")
                .inWords(),
            FormField.of("country.area", Input.LINE, "Diện tích", "").inWords(),
            FormField.of("country.greeting", Input.LINE, "Lời chào", "").inWords()));
  }

  private FormGroup opportunity() {
    return new FormGroup(
        "opportunity",
        "Cơ hội",
        false,
        List.of(
            choice("opportunity.kind", "Loại", "opportunity.kind", FieldWords.OPPORTUNITY_KINDS)
                .must(),
            FormField.of("opportunity.provider", Input.LINE, "Đơn vị", "Ai mời gọi, ai cấp.")
                .inWords(),
            FormField.of("opportunity.deadline", Input.DATE, "Hạn cuối", ""),
            FormField.of(
                "opportunity.url", Input.LINE, "Trang chính thức", "Bắt đầu bằng https://."),
            FormField.of(
                "opportunity.countries", Input.LINES, "Nước", "Mỗi dòng một mã nước, ví dụ SG.")));
  }

  private FormGroup plan() {
    return new FormGroup(
        "plan",
        "Kế hoạch",
        false,
        List.of(
            choice("plan.kind", "Là", "plan.kind", FieldWords.PLAN_KINDS).must(),
            FormField.of(
                "plan.number",
                Input.LINE,
                "Số trong quyết định",
                "Ví dụ III.8-e; chỉ trang giới thiệu mới để trống."),
            FormField.of(
                "plan.bodies", Input.LINES, "Đầu mối phụ trách", "Mỗi dòng một số, ví dụ VI.4."),
            FormField.of(
                    "plan.name_now", Input.LINE, "Tên hiện nay", "Của cơ quan, nếu đã đổi tên.")
                .inWords()));
  }

  private static FormGroup event() {
    return new FormGroup(
        "event",
        "Sự kiện",
        false,
        List.of(
            FormField.of(
                    "event.start", Input.DATE_OR_MOMENT, "Bắt đầu", "Chỉ ghi giờ khi có nguồn.")
                .must(),
            FormField.of(
                "event.end", Input.DATE_OR_MOMENT, "Kết thúc", "Để trống nếu chỉ một ngày."),
            FormField.of("event.all_day", Input.FLAG, "Cả ngày", ""),
            FormField.of("event.venue", Input.LINE, "Địa điểm", "").inWords(),
            FormField.of("event.lunar", Input.LINE, "Ngày âm lịch", "").inWords(),
            FormField.of("event.repeats", Input.LINE, "Lặp lại", "Ví dụ: hằng năm.").inWords()));
  }

  private static FormGroup publication() {
    return new FormGroup(
        "publication",
        "Ấn phẩm",
        false,
        List.of(
            FormField.of(
                "publication.documents",
                Input.IDS,
                "Các bài trong tập",
                "Theo thứ tự đọc, ví dụ asean/what-is-asean.")));
  }

  private FormField choice(String path, String label, String messages, List<String> known) {
    return FormField.of(path, Input.CHOICE, label, "")
        .among(
            known.stream()
                .map(word -> new Choice(word, words.text(messages + "." + word)))
                .toList());
  }
}
