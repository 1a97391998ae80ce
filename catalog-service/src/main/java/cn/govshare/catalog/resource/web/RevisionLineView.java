package cn.govshare.catalog.resource.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

@Schema(description = "发布过的一版 · a published revision")
record RevisionLineView(
        int revision,
        String name,
        @Schema(description = "发布日期 · day of publication") LocalDate publishedOn,

        @Schema(description = "发布人账号 · account that published it")
        String publishedBy) {}
