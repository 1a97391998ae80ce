package cn.govshare.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Which platform to start: where the project and the state lie, on which ports, with how much memory, which parts.
///
/// @param project the folder of the root pom.xml
/// @param state the folder that holds everything the platform remembers
/// @param only the parts to start, all of them by default
/// @param fresh forget what the state folder remembers, except for unpacked programs
/// @param lasting compile the services for speed, as a server does that runs for weeks, rather than to be up soon
/// @param further settings of the services beyond those that the launcher makes, by their names in `docs/settings.md`
public record LauncherSettings(
        Path project,
        Path state,
        Map<Port, Integer> ports,
        Map<Component, String> memory,
        Set<Component> only,
        boolean fresh,
        boolean lasting,
        Map<String, String> further) {

    public LauncherSettings {
        project = project.toAbsolutePath().normalize();
        state = state.toAbsolutePath().normalize();
        ports = Collections.unmodifiableMap(new EnumMap<>(ports));
        memory = Collections.unmodifiableMap(new EnumMap<>(memory));
        only = Collections.unmodifiableSet(EnumSet.copyOf(only));
        further = Map.copyOf(further);
    }

    /// The defaults for a project: state in `.govshare`, the documented ports, every part.
    public static LauncherSettings of(Path project) {
        var ports = new EnumMap<Port, Integer>(Port.class);
        for (var port : Port.values()) {
            ports.put(port, port.defaultNumber());
        }
        var memory = new EnumMap<Component, String>(Component.class);
        for (var component : Component.values()) {
            memory.put(component, component.defaultMemory());
        }
        return new LauncherSettings(
                project,
                project.resolve(".govshare"),
                ports,
                memory,
                EnumSet.allOf(Component.class),
                false,
                false,
                Map.of());
    }

    /// The project that contains this folder, going up from it.
    public static Path projectAround(Path folder) {
        for (var at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            if (Files.isRegularFile(at.resolve("deploy/keycloak/govshare-realm.json"))) {
                return at;
            }
        }
        throw new IllegalArgumentException("No GovShare project around " + folder);
    }

    public LauncherSettings withState(Path folder) {
        return new LauncherSettings(project, folder, ports, memory, only, fresh, lasting, further);
    }

    public LauncherSettings withPort(String name, int number) {
        var port = Port.byId(name).orElseThrow(() -> new IllegalArgumentException("No port " + name));
        var changed = new EnumMap<>(ports);
        changed.put(port, number);
        return new LauncherSettings(project, state, changed, memory, only, fresh, lasting, further);
    }

    /// Moves every port, so that two platforms run side by side.
    public LauncherSettings withPortOffset(int offset) {
        var changed = new EnumMap<>(ports);
        changed.replaceAll((_, number) -> number + offset);
        return new LauncherSettings(project, state, changed, memory, only, fresh, lasting, further);
    }

    public LauncherSettings withMemory(String name, String size) {
        var component = Component.byId(name).orElseThrow(() -> new IllegalArgumentException("No part " + name));
        var changed = new EnumMap<>(memory);
        changed.put(component, size);
        return new LauncherSettings(project, state, ports, changed, only, fresh, lasting, further);
    }

    public LauncherSettings withFresh() {
        return new LauncherSettings(project, state, ports, memory, only, true, lasting, further);
    }

    public LauncherSettings withLasting() {
        return new LauncherSettings(project, state, ports, memory, only, fresh, true, further);
    }

    /// Gives the services one more setting.
    public LauncherSettings withSetting(String name, String value) {
        var more = new TreeMap<>(further);
        more.put(name, value);
        return new LauncherSettings(project, state, ports, memory, only, fresh, lasting, more);
    }

    LauncherSettings withOnly(Set<Component> components) {
        return new LauncherSettings(project, state, ports, memory, components, fresh, lasting, further);
    }

    int port(Port port) {
        return ports.getOrDefault(port, port.defaultNumber());
    }

    String memory(Component component) {
        return memory.getOrDefault(component, component.defaultMemory());
    }

    boolean starts(Component component) {
        return only.contains(component);
    }
}
