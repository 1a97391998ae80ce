package cn.govshare.catalog.resource.web;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

@Schema(description = "发布过的一版的全文 · a published revision, word for word")
record RevisionView(
        ResourceCode code,
        int revision,
        DepartmentCode provider,
        LocalDate publishedOn,
        String publishedBy,
        @JsonUnwrapped EntryView entry) {}
