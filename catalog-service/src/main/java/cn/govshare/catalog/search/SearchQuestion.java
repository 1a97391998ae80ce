package cn.govshare.catalog.search;

/// What is looked for, by whom.
public record SearchQuestion(SearchWords words, SearchFilter filter, Viewer viewer) {}
