package cn.govshare.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.util.HashSet;
import java.util.Set;

/// Finds texts that are put together and handed to the database in the same method. ArchUnit does not show how an
/// argument
/// came about, so this reads the instructions: the one before the call is the one that made its only argument.
final class SendOnlyWrittenSql extends ArchCondition<JavaClass> {
    private static final Set<String> SENDERS = Set.of(
            "org/springframework/jdbc/core/simple/JdbcClient.sql(Ljava/lang/String;)",
            "java/sql/Connection.prepareStatement(Ljava/lang/String;)",
            "java/sql/Connection.prepareCall(Ljava/lang/String;)",
            "java/sql/Statement.execute(Ljava/lang/String;)",
            "java/sql/Statement.executeQuery(Ljava/lang/String;)",
            "java/sql/Statement.executeUpdate(Ljava/lang/String;)",
            "org/springframework/jdbc/core/JdbcTemplate.execute(Ljava/lang/String;)",
            "org/springframework/jdbc/core/JdbcOperations.execute(Ljava/lang/String;)",
            "org/postgresql/copy/CopyManager.copyIn(Ljava/lang/String;)",
            "org/postgresql/copy/CopyManager.copyOut(Ljava/lang/String;)");
    private static final Set<String> COMPOSERS = Set.of(
            "String.format",
            "String.formatted",
            "String.concat",
            "String.join",
            "String.replace",
            "StringBuilder.toString",
            "StringBuffer.toString",
            "StringJoiner.toString");

    SendOnlyWrittenSql() {
        super("send only SQL that is written out");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        type.getSource().ifPresent(source -> {
            try (var in = source.getUri().toURL().openStream()) {
                for (var method : ClassFile.of().parse(in.readAllBytes()).methods()) {
                    check(type, method, events);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void check(JavaClass type, MethodModel method, ConditionEvents events) {
        method.code().ifPresent(code -> {
            var trace = new Trace();
            for (CodeElement each : code) {
                if (trace.sendsWhatWasComposed(each)) {
                    events.add(SimpleConditionEvent.violated(
                            type,
                            "%s.%s composes the SQL that it sends (%s.java:%d)"
                                    .formatted(type.getName(), method.methodName(), type.getSimpleName(), trace.line)));
                }
            }
        });
    }

    /// Whether the value that the last instruction left was composed, and which variables hold such values.
    private static final class Trace {
        private final Set<Integer> variables = new HashSet<>();
        private boolean composed;
        private int line;

        boolean sendsWhatWasComposed(CodeElement element) {
            boolean sent = false;
            switch (element) {
                case LineNumber number -> line = number.line();
                case InvokeDynamicInstruction call ->
                    composed = call.name().stringValue().startsWith("makeConcat");
                case InvokeInstruction call -> {
                    sent = composed && isSender(call);
                    composed = isComposer(call) || (composed && isMere(call));
                }
                case StoreInstruction store -> {
                    if (composed) {
                        variables.add(store.slot());
                    } else {
                        variables.remove(store.slot());
                    }
                    composed = false;
                }
                case LoadInstruction load -> composed = variables.contains(load.slot());
                case Instruction _ -> composed = false;
                default -> {}
            }
            return sent;
        }

        private static boolean isSender(InvokeInstruction call) {
            var type = call.type().stringValue();
            return SENDERS.contains("%s.%s%s"
                    .formatted(
                            call.owner().asInternalName(),
                            call.name().stringValue(),
                            type.substring(0, type.indexOf(')') + 1)));
        }

        private static boolean isComposer(InvokeInstruction call) {
            var owner = call.owner().asInternalName();
            return (owner.startsWith("java/lang/") || owner.startsWith("java/util/"))
                    && COMPOSERS.contains(owner.substring(owner.lastIndexOf('/') + 1) + "."
                            + call.name().stringValue());
        }

        /// A call on a text that leaves its words as they are.
        private static boolean isMere(InvokeInstruction call) {
            return call.owner().asInternalName().equals("java/lang/String")
                    && Set.of("strip", "trim", "stripIndent", "intern", "toString")
                            .contains(call.name().stringValue());
        }
    }
}
