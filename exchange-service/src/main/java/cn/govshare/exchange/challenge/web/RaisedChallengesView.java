package cn.govshare.exchange.challenge.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Schema(name = "RaisedChallenges", description = "批量提出的疑义 · challenges that were raised together")
record RaisedChallengesView(
        @Schema(description = "件数 · how many") int count,

        @Schema(description = "疑义编号,按文件行序 · numbers in the order of the lines")
        List<String> numbers) {}
