package cn.govshare.catalog.codelist.web;

import cn.govshare.catalog.codelist.app.ReadCodeLists.Check;
import cn.govshare.catalog.codelist.app.ReadCodeLists.Checked;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "CodeCheck", description = "核对结果 · what a check found")
record CodeCheckView(
        @Schema(description = "所依据的版次 · the edition that counted")
        EditionView edition,

        List<LineView> values) {
    @Schema(name = "CheckedCode")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LineView(
            String value,

            @Schema(description = "是否在代码表中 · whether it is a code of the list")
            boolean listed,

            @Schema(description = "名称 · what it stands for") @Nullable String name) {
        private static LineView of(Checked checked) {
            var code = checked.code();
            return new LineView(checked.value(), code != null, code == null ? null : code.name());
        }
    }

    static CodeCheckView of(Check check) {
        return new CodeCheckView(
                EditionView.of(check.edition()),
                check.values().stream().map(LineView::of).toList());
    }
}
