package cn.govshare.local;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Properties;
import java.util.UUID;

/// One Kafka broker that is its own controller (KRaft).
final class Kafka implements Recipe {
    private static final int API_VERSIONS = 18;

    private final LauncherSettings settings;
    private final StateFolder state;
    private final Processes processes;
    private final Path folder;

    Kafka(LauncherSettings settings, StateFolder state, Processes processes) {
        this.settings = settings;
        this.state = state;
        this.processes = processes;
        this.folder = state.data("kafka");
    }

    @Override
    public Component component() {
        return Component.KAFKA;
    }

    @Override
    public void prepare() throws IOException {
        writeProperties();
        if (Files.notExists(folder.resolve("data/meta.properties"))) {
            Archives.delete(folder.resolve("data"));
            processes.run(
                    "kafka", java("kafka.tools.StorageTool", "format", "-t", clusterId(), "-c", "server.properties"));
        }
    }

    private void writeProperties() throws IOException {
        var broker = "127.0.0.1:" + settings.port(Port.KAFKA);
        var controller = "127.0.0.1:" + settings.port(Port.KAFKA_CONTROLLER);
        var properties = new Properties();
        properties.setProperty("process.roles", "broker,controller");
        properties.setProperty("node.id", "1");
        properties.setProperty("controller.quorum.voters", "1@" + controller);
        properties.setProperty("listeners", "PLAINTEXT://%s,CONTROLLER://%s".formatted(broker, controller));
        properties.setProperty("advertised.listeners", "PLAINTEXT://" + broker);
        properties.setProperty("controller.listener.names", "CONTROLLER");
        properties.setProperty("inter.broker.listener.name", "PLAINTEXT");
        properties.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        // Relative to the process's folder: Kafka would split a path at its commas.
        properties.setProperty("log.dirs", "data");
        properties.setProperty("auto.create.topics.enable", "false");
        properties.setProperty("default.replication.factor", "1");
        properties.setProperty("min.insync.replicas", "1");
        properties.setProperty("offsets.topic.replication.factor", "1");
        properties.setProperty("offsets.topic.num.partitions", "5");
        properties.setProperty("transaction.state.log.replication.factor", "1");
        properties.setProperty("transaction.state.log.min.isr", "1");
        properties.setProperty("transaction.state.log.num.partitions", "5");
        properties.setProperty("share.coordinator.state.topic.replication.factor", "1");
        properties.setProperty("share.coordinator.state.topic.min.isr", "1");
        properties.setProperty("group.initial.rebalance.delay.ms", "0");
        try (var writer = Files.newBufferedWriter(folder.resolve("server.properties"))) {
            properties.store(writer, null);
        }
    }

    /// Kafka's way to write a random UUID.
    private static String clusterId() {
        var id = UUID.randomUUID();
        var bytes = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).replaceFirst("^-", "A");
    }

    @Override
    public Command command() {
        return java("kafka.Kafka", "server.properties");
    }

    private Command java(String... words) {
        var jars = Distribution.kafka(settings.project()) + "/*";
        var all = new String[words.length + 3];
        all[0] = "-Dorg.slf4j.simpleLogger.showDateTime=true";
        all[1] = "-cp";
        all[2] = jars;
        System.arraycopy(words, 0, all, 3, words.length);
        return Command.java(state.root(), folder, settings.memory(Component.KAFKA), all);
    }

    /// Asks the broker which requests it knows; it answers as soon as it serves clients.
    @Override
    public boolean isHealthy() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port(Port.KAFKA)), 1000);
            socket.setSoTimeout(2000);
            var out = new DataOutputStream(socket.getOutputStream());
            var correlation = 7;
            out.writeInt(2 + 2 + 4 + 2);
            out.writeShort(API_VERSIONS);
            out.writeShort(0);
            out.writeInt(correlation);
            out.writeShort(-1);
            out.flush();
            var in = new DataInputStream(socket.getInputStream());
            return in.readInt() > 0 && in.readInt() == correlation;
        } catch (IOException e) {
            return false;
        }
    }
}
