package cn.govshare.kit.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Shows the sentence instead of a stack trace.
class SettingsMissingAnalyzer extends AbstractFailureAnalyzer<SettingsMissing> {
    @Override
    protected FailureAnalysis analyze(Throwable root, SettingsMissing cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()), "见 README 与 docs/settings.md / see docs/settings.md", cause);
    }
}
