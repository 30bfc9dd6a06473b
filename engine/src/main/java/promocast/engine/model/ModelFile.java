package promocast.engine.model;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import promocast.data.AtomicFile;
import promocast.data.BadInputException;
import promocast.data.RolesFile;
import promocast.data.doctor.Recipe;
import promocast.data.doctor.RecipeFile;
import promocast.data.feature.FeatureEncoding;
import promocast.engine.EngineMessage;
import promocast.engine.net.LiveNetwork;

/**
 * The model file: a zip with JSON, float weights and a manifest that holds the SHA-256 of all others. Data only;
 * nothing
 * in it is ever run. Equal models give equal bytes.
 */
final class ModelFile {
    private static final String MANIFEST = "manifest.json";
    private static final String MODEL = "model.json";
    private static final String ENCODING = "encoding.json";
    private static final String WEIGHTS = "weights.bin";
    private static final String TREES = "trees.bin";
    private static final String FOLDS = "folds.bin";
    private static final String RECIPE = "recipe.json";
    private static final String UPDATES = "updates.json";
    private static final LocalDateTime STILL = LocalDateTime.of(2000, 1, 1, 0, 0);

    private ModelFile() {}

    /** What the manifest holds: format version, kind of file, SHA-256 of each other entry. */
    record Manifest(String kind, int format, Map<String, String> sha256) {
        static final String KIND = "promocast-model";
    }

    static void write(ForecastCore core, ForecastModel.Card card, List<ModelUpdate> updates, Path file) {
        try {
            var entries = new LinkedHashMap<String, byte[]>();
            entries.put(MODEL, ModelJson.mapper().writeValueAsBytes(ModelJson.of(core, card)));
            entries.put(ENCODING, core.encoding().toJson().getBytes(StandardCharsets.UTF_8));
            entries.put(WEIGHTS, Weights.bytes(MemberParts.layers(core)));
            entries.put(TREES, MemberParts.trees(core));
            entries.put(FOLDS, core.plan().fold());
            entries.put(RECIPE, RecipeFile.toJson(card.recipe()).getBytes(StandardCharsets.UTF_8));
            if (!updates.isEmpty()) {
                entries.put(UPDATES, ModelJson.mapper().writeValueAsBytes(updates));
            }
            var sums = new LinkedHashMap<String, String>();
            entries.forEach((name, bytes) -> sums.put(name, sha256(bytes)));
            var manifest = new Manifest(Manifest.KIND, ModelVersion.FORMAT, sums);
            var out = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(out)) {
                add(zip, MANIFEST, ModelJson.mapper().writeValueAsBytes(manifest));
                for (var entry : entries.entrySet()) {
                    add(zip, entry.getKey(), entry.getValue());
                }
            }
            AtomicFile.write(file, out.toByteArray());
        } catch (IOException e) {
            throw new BadInputException(
                    EngineMessage.of("model.file.unwritable", file.toString(), AtomicFile.reason(e)));
        }
    }

    /** Stored, not packed: so an entry can never be larger than the file, and weights do not pack anyway. */
    private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        var sum = new CRC32();
        sum.update(bytes);
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        entry.setTimeLocal(STILL);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    static ForecastModel read(Path file, int threads) {
        var name = String.valueOf(file.getFileName());
        if (!Files.isRegularFile(file)) {
            throw new BadInputException(EngineMessage.of("model.file.missing", file.toString()));
        }
        try (var zip = new ZipFile(file.toFile())) {
            var bytes = entry(zip, MANIFEST, file);
            checkVersion(ModelJson.mapper().readTree(bytes), name);
            return model(zip, ModelJson.mapper().readValue(bytes, Manifest.class), file, threads);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new BadInputException(EngineMessage.of("model.file.damaged", name));
        } catch (ZipException | EOFException e) {
            throw new BadInputException(EngineMessage.of("model.file.foreign", name));
        } catch (IOException e) {
            throw new BadInputException(EngineMessage.of("model.file.unreadable", file.toString()));
        }
    }

    /** Looks at kind and format only: other versions may have other components. */
    private static void checkVersion(JsonNode manifest, String name) {
        if (!manifest.path("kind").asText().equals(Manifest.KIND)) {
            throw new IllegalArgumentException("kind: " + manifest.path("kind").asText());
        }
        var format = manifest.path("format");
        if (format.isInt() && (format.asInt() < ModelVersion.OLDEST || format.asInt() > ModelVersion.FORMAT)) {
            throw new BadInputException(
                    EngineMessage.of("model.file.version", name, format.asInt(), ModelVersion.FORMAT));
        }
    }

    private static byte[] entry(ZipFile zip, String name, Path file) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new ZipException("no " + name);
        }
        if (entry.getMethod() != ZipEntry.STORED || entry.getSize() > Files.size(file)) {
            throw new IllegalArgumentException(name + ": packed or larger than the file");
        }
        try (var in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    private static byte[] checked(ZipFile zip, Manifest manifest, String name, Path file) throws IOException {
        var bytes = entry(zip, name, file);
        if (!sha256(bytes).equals(manifest.sha256().get(name))) {
            throw new IllegalArgumentException(name + ": SHA-256 differs");
        }
        return bytes;
    }

    private static ForecastModel model(ZipFile zip, Manifest manifest, Path file, int threads) throws IOException {
        var json = ModelJson.mapper().readValue(checked(zip, manifest, MODEL, file), ModelJson.class);
        var encoding =
                FeatureEncoding.fromJson(new String(checked(zip, manifest, ENCODING, file), StandardCharsets.UTF_8));
        var layers = Weights.layers(json.shapes(), checked(zip, manifest, WEIGHTS, file));
        var plan = new FoldPlan(checked(zip, manifest, FOLDS, file), json.folds());
        var code = new OfferCode(json.story().actions());
        var funnel = json.learned().funnel();
        int inputs = encoding.width();
        var widths = new MemberParts.Widths(inputs, code.width(), funnel.width());
        json.checkMix();
        var found = MemberParts.members(json.mix(), layers, checked(zip, manifest, TREES, file), widths);
        var live = new LiveNetwork(found.live());
        var parts = new Blend.Parts(found.members(), json.mix());
        json.check(parts, live, widths);
        var blend = new Blend(funnel, code, parts);
        var core = new ForecastCore(
                encoding,
                blend,
                new LiveModel(live, funnel, code),
                plan,
                json.story().provenance().dataFingerprint(),
                threads);
        var roles = RolesFile.fromJson(json.story().roles(), String.valueOf(file.getFileName()));
        var written = Files.getLastModifiedTime(file).toInstant().toString();
        var provenance = json.story().provenance().withTimes(written, Double.NaN);
        return new ForecastModel(
                core,
                new ForecastModel.Card(
                        provenance,
                        roles,
                        json.story().actions(),
                        json.story().members(),
                        json.story().evaluation(),
                        recipe(zip, manifest, file)),
                updates(zip, manifest, file));
    }

    /** What was learned after the training; the weights and calibrations of the file hold it already. */
    private static List<ModelUpdate> updates(ZipFile zip, Manifest manifest, Path file) throws IOException {
        return manifest.sha256().containsKey(UPDATES)
                ? List.of(ModelJson.mapper().readValue(checked(zip, manifest, UPDATES, file), ModelUpdate[].class))
                : List.of();
    }

    private static Recipe recipe(ZipFile zip, Manifest manifest, Path file) throws IOException {
        var json = new String(checked(zip, manifest, RECIPE, file), StandardCharsets.UTF_8);
        return RecipeFile.fromJson(json, String.valueOf(file.getFileName()));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
