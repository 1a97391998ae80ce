package cn.govshare.exchange.download;

/// How the rows of a download are written.
public enum DownloadFormat {
    CSV,
    NDJSON
}
