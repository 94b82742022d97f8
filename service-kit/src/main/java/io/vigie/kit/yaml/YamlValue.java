package io.vigie.kit.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A value in a YAML document that knows where it stands. A wrong type is a problem and reads as a neutral value. */
public final class YamlValue {

    private final YamlContext context;
    private final String path;
    private final Node node;

    YamlValue(YamlContext context, String path, Node node) {
        this.context = context;
        this.path = path;
        this.node = node;
    }

    /** Line in the file, from 1. */
    public int line() {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    /** Name of the file, as problems show it. */
    public String file() {
        return context.file();
    }

    public String path() {
        return path;
    }

    /** Reports that this value is wrong. */
    public void problem(String message) {
        context.problem(line(), path, message);
    }

    public boolean isMapping() {
        return node instanceof MappingNode;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** This value as a mapping; an empty one, and a problem, when it is none. */
    public YamlMapping mapping() {
        if (node instanceof MappingNode mapping) {
            return new YamlMapping(this, entries(mapping));
        }
        problem("must be a mapping (key: value)");
        return new YamlMapping(this, List.of());
    }

    private List<YamlMapping.Entry> entries(MappingNode mapping) {
        List<YamlMapping.Entry> entries = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                String name = key.getValue();
                String childPath = path.isEmpty() ? name : path + "." + name;
                YamlValue value = new YamlValue(context, childPath, tuple.getValueNode());
                if (!names.add(name)) {
                    value.problem("key '" + name + "' is there twice");
                }
                entries.add(new YamlMapping.Entry(name, value));
            } else {
                new YamlValue(context, path, tuple.getKeyNode()).problem("a key must be a single word");
            }
        }
        return entries;
    }

    /** This value as a list; a single value counts as a list of one. */
    public List<YamlValue> list() {
        if (node instanceof SequenceNode sequence) {
            List<YamlValue> values = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                values.add(new YamlValue(context, path + "[" + values.size() + "]", item));
            }
            return values;
        }
        return isNull() ? List.of() : List.of(this);
    }

    /**
     * This value as text with {@code ${NAME}} replaced; empty, and a problem, when it is null (as only an item of a list
     * can be), a mapping or a list.
     */
    public Optional<String> text() {
        if (isNull()) {
            problem("is empty");
            return Optional.empty();
        }
        if (node instanceof ScalarNode scalar) {
            return Optional.of(context.substitute(scalar.getValue(), line(), path));
        }
        problem("must be a single value");
        return Optional.empty();
    }

    /** As it stands in the file, variables not replaced: fit to be shown. */
    String written() {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    boolean isEmpty() {
        return isNull()
                || (node instanceof SequenceNode sequence && sequence.getValue().isEmpty());
    }

    boolean isNull() {
        return node.getTag().equals(Tag.NULL);
    }
}
