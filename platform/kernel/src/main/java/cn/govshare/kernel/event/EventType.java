package cn.govshare.kernel.event;

/// One type of event: its CloudEvents `type`, the topic that it travels on and the record that it is read as.
public record EventType<E extends Event>(String type, Topic topic, Class<E> payload) {
    /// The path of the type's JSON schema among the resources of the kernel.
    public String schemaResource() {
        return "events/" + shortName() + ".schema.json";
    }

    /// The last two parts of the type, as in `access-granted.v1`.
    public String shortName() {
        int version = type.lastIndexOf('.');
        return type.substring(type.lastIndexOf('.', version - 1) + 1);
    }
}
