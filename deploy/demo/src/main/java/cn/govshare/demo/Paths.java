package cn.govshare.demo;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Addresses of the API, version 1.
public final class Paths {
    public static final String RESOURCES = "/api/v1/information-resources";
    public static final String REQUESTS = "/api/v1/access-requests";
    public static final String GRANTS = "/api/v1/access-grants";
    public static final String AUDIT_ENTRIES = "/api/v1/audit-entries";

    public static final String CHALLENGES = "/api/v1/data-challenges";
    public static final String CORRECTIONS = "/api/v1/corrections";

    private Paths() {}

    public static String department(String code) {
        return "/api/v1/departments/" + code;
    }

    public static String resource(String code) {
        return RESOURCES + "/" + inPath(code);
    }

    public static String dataSet(String code) {
        return "/api/v1/data-sets/" + inPath(code);
    }

    public static String batch(String code, String batchNumber) {
        return dataSet(code) + "/push-batches/" + batchNumber;
    }

    public static String query(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String inPath(String code) {
        return code.replace('/', '-');
    }
}
