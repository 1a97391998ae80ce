package cn.govshare.local;

import cn.govshare.kernel.vocabulary.Text;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the person asked for. Every fault of the options is kept, so that all are told at once.
record CommandLine(LauncherSettings settings, boolean journey, boolean once, boolean help, List<Text> faults) {

    static CommandLine parse(List<String> arguments, Path project) {
        return new Reader(arguments, project).read();
    }

    static String usage() {
        return """
                用法 Usage: ./govshare up [选项 options]

                  --state DIR          状态目录,默认 <项目>/.govshare  |  state folder, default <project>/.govshare
                  --fresh              清空状态,从头开始  |  forget the state and start anew
                  --once               跑完主流程即停止,退出码表示成败  |  run the journey, then stop; the exit code tells
                  --no-journey         不跑主流程  |  do not run the journey
                  --port NAME=N        更换一个端口,可重复  |  change one port, repeatable
                  --port-offset N      所有端口加 N  |  add N to every port
                  --memory NAME=SIZE   进程内存,如 exchange-service=512m,可重复  |  memory of a part, repeatable
                  --only NAME,...      只启动所列部件(开发用),不跑主流程  |  start only these parts (for developers), no journey
                  --help               本说明  |  this text

                端口名 ports: %s
                部件名 parts: %s
                """.formatted(Port.ids(), Component.ids());
    }

    private static final class Reader {
        private static final Pattern SIZE = Pattern.compile("[1-9][0-9]{0,5}[mMgG]");

        private final Deque<String> rest;
        private final List<Text> faults = new ArrayList<>();
        private final Map<Port, Integer> changedPorts = new LinkedHashMap<>();
        private LauncherSettings settings;
        private int offset;
        private boolean journey = true;
        private boolean once;
        private boolean help;

        Reader(List<String> arguments, Path project) {
            this.rest = new ArrayDeque<>(arguments);
            this.settings = LauncherSettings.of(project);
        }

        CommandLine read() {
            var askedNoJourney = false;
            while (!rest.isEmpty()) {
                var option = rest.pop();
                switch (option) {
                    case "--help", "-h" -> help = true;
                    case "--fresh" -> settings = settings.withFresh();
                    case "--once" -> once = true;
                    case "--no-journey" -> askedNoJourney = true;
                    case "--state" -> value(option).ifPresent(this::state);
                    case "--port" -> value(option).ifPresent(this::port);
                    case "--port-offset" -> value(option).ifPresent(this::portOffset);
                    case "--memory" -> value(option).ifPresent(this::memory);
                    case "--only" -> value(option).ifPresent(this::only);
                    default -> fault("不认识的选项 %s,见 --help", "unknown option %s, see --help", option);
                }
            }
            if (askedNoJourney) {
                journey = false;
            }
            if (once && !journey) {
                fault(
                        "--once 需要主流程,不能与 --no-journey 或 --only 同用",
                        "--once runs the journey: not with --no-journey or --only");
            }
            placePorts();
            return new CommandLine(settings, journey, once, help, List.copyOf(faults));
        }

        private Optional<String> value(String option) {
            if (rest.isEmpty() || rest.element().startsWith("--")) {
                fault("选项 %s 缺少值", "option %s needs a value", option);
                return Optional.empty();
            }
            return Optional.of(rest.pop());
        }

        private void state(String value) {
            try {
                settings = settings.withState(Path.of(value));
            } catch (InvalidPathException e) {
                fault("--state %s 不是有效的路径", "--state %s is not a valid path", value);
            }
        }

        private void port(String value) {
            var parts = value.split("=", 2);
            var port = Port.byId(parts[0]);
            if (port.isEmpty()) {
                fault("--port %s:没有这个端口名,可用 %s", "--port %s: no port of that name, there are %s", value, Port.ids());
                return;
            }
            var number = parts.length == 2 ? number(parts[1]) : OptionalInt.empty();
            if (number.isEmpty()) {
                fault("--port %s:应写作 名称=端口号", "--port %s: write NAME=NUMBER", value);
                return;
            }
            changedPorts.put(port.get(), number.getAsInt());
        }

        private void portOffset(String value) {
            var number = number(value);
            if (number.isEmpty()) {
                fault("--port-offset %s:应为整数", "--port-offset %s: write a whole number", value);
                return;
            }
            offset = number.getAsInt();
        }

        private void memory(String value) {
            var parts = value.split("=", 2);
            var component = Component.byId(parts[0]);
            if (component.isEmpty()) {
                fault(
                        "--memory %s:没有这个部件,可用 %s",
                        "--memory %s: no part of that name, there are %s", value, Component.ids());
                return;
            }
            if (parts.length < 2 || !SIZE.matcher(parts[1]).matches()) {
                fault("--memory %s:应写作 名称=256m 或 名称=1g", "--memory %s: write NAME=256m or NAME=1g", value);
                return;
            }
            settings = settings.withMemory(parts[0], parts[1]);
        }

        private void only(String value) {
            var chosen = EnumSet.noneOf(Component.class);
            for (var name : value.split(",", -1)) {
                Component.byId(name)
                        .ifPresentOrElse(
                                chosen::add,
                                () -> fault(
                                        "--only:没有部件 %s,可用 %s",
                                        "--only: no part %s, there are %s", name, Component.ids()));
            }
            if (!chosen.isEmpty()) {
                settings = settings.withOnly(chosen);
                journey = false;
            }
        }

        /// An offset moves every port, except those that were named.
        private void placePorts() {
            settings = settings.withPortOffset(offset);
            changedPorts.forEach((port, number) -> settings = settings.withPort(port.id(), number));
            var users = new HashMap<Integer, Port>();
            for (var port : Port.values()) {
                var number = settings.port(port);
                if (number < 1 || number > 65535) {
                    fault("端口 %s=%s 不在 1 至 65535 之间", "port %s=%s is not between 1 and 65535", port.id(), number);
                }
                var other = users.putIfAbsent(number, port);
                if (other != null) {
                    fault("端口 %s 与 %s 都是 %s", "ports %s and %s are both %s", other.id(), port.id(), number);
                }
            }
        }

        private static OptionalInt number(String value) {
            try {
                return OptionalInt.of(Integer.parseInt(value));
            } catch (NumberFormatException e) {
                return OptionalInt.empty();
            }
        }

        private void fault(String zh, String en, @Nullable Object... values) {
            faults.add(Text.of(zh.formatted(values), en.formatted(values)));
        }
    }
}
