package cn.govshare.approval.deadline;

import java.time.Instant;
import java.time.LocalDate;

/// A step of the ladder that was told, for the due date that held then.
public record ToldStep(String name, LocalDate dueOn, Instant at) {}
