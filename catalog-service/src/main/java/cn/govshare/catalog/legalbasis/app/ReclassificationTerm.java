package cn.govshare.catalog.legalbasis.app;

/// The limit for a reclassification that counts where the rule profile in force names none.
public record ReclassificationTerm(int workingDays) {}
