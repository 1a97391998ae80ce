package cn.govshare.exchange.dataset.web;

import cn.govshare.exchange.dataset.app.ReadFigures;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kit.security.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "data-sets", description = "数据集 · data sets")
class DataSetController {
    private final ReadFigures figures;

    DataSetController(ReadFigures figures) {
        this.figures = figures;
    }

    @GetMapping("/api/v1/data-sets/{code}")
    @AllowedRoles.Everyone
    @Operation(operationId = "readDataSet", summary = "数据集概况(仅数字) · figures of a data set")
    DataSetView readDataSet(@PathVariable ResourceCode code) {
        return DataSetView.of(figures.read(code));
    }
}
