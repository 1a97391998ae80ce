package cn.govshare.catalog.resource;

/// Whether a resource is open to society, and on what condition (开放属性 of the national guide).
///
/// @param condition the condition of opening; empty when none was stated
public record Openness(boolean open, String condition) {}
