package cn.govshare.evidence.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.govshare.evidence.MalformedEvidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Art. 24: the trail is a tree in which nothing changes unnoticed")
class TreeTest {
    private static final int ALL_SIZES = 300;
    private static final List<Hash> LEAVES = KeptTiles.leaves(70_000);
    private static final TreeOfSpecification SPECIFICATION = new TreeOfSpecification(LEAVES);

    private static KeptTiles tiles(int size) {
        var tiles = new KeptTiles();
        var tree = GrowingTree.empty();
        LEAVES.subList(0, size).forEach(tree::append);
        tree.takeWritten().forEach(tiles::keep);
        return tiles;
    }

    @Test
    void theRootsAreThoseOfTheKnownVectors() {
        // Certificate Transparency's reference vectors: RFC 6962 trees over eight short entries.
        var entries = List.of(
                "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
        var roots = List.of(
                "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
        var tree = RunningTree.empty();
        assertThat(tree.head().root().hex())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        for (var number = 0; number < entries.size(); number++) {
            tree.append(Hash.ofLeaf(java.util.HexFormat.of().parseHex(entries.get(number))));
            assertThat(tree.head().root().hex()).isEqualTo(roots.get(number));
        }
    }

    @Test
    void everyRootAndProofOfSmallTreesIsThatOfTheSpecificationAndHolds() {
        var tree = new TiledTree(ALL_SIZES, tiles(ALL_SIZES));
        for (var size = 1; size <= ALL_SIZES; size++) {
            var root = SPECIFICATION.root(size);
            assertThat(tree.head(size)).isEqualTo(new TreeHead(size, root));
            for (var index = 0; index < size; index++) {
                var proof = tree.inclusion(index, size);
                assertThat(proof.path()).isEqualTo(SPECIFICATION.path(index, size));
                assertThat(proof.proves(LEAVES.get(index), root)).isTrue();
            }
            for (var from = 1; from < size; from++) {
                var proof = tree.consistency(from, size);
                assertThat(proof.path()).isEqualTo(SPECIFICATION.proof(from, size));
                assertThat(proof.proves(tree.head(from).root(), root)).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 255, 256, 257, 511, 512, 65_535, 65_536, 65_537, 70_000})
    void treesAroundTheEdgesOfTilesAreRight(int size) {
        var leaves = LEAVES.subList(0, size);
        var root = SPECIFICATION.root(size);
        var tiles = tiles(size);
        var tree = new TiledTree(size, tiles);
        assertThat(tree.head()).isEqualTo(new TreeHead(size, root));
        assertThat(GrowingTree.open(size, tiles).head()).isEqualTo(new TreeHead(size, root));
        var running = RunningTree.empty();
        leaves.forEach(running::append);
        assertThat(running.head()).isEqualTo(new TreeHead(size, root));
        IntStream.of(0, 1, size / 3, size / 2, size - 2, size - 1)
                .filter(index -> index >= 0 && index < size)
                .forEach(index -> {
                    assertThat(tree.inclusion(index, size).proves(leaves.get(index), root))
                            .isTrue();
                    assertThat(tree.consistency(index, size)
                                    .proves(tree.head(index).root(), root))
                            .isTrue();
                });
    }

    @Test
    void aTreeGrownInStepsOfAnyWidthIsTheTreeGrownAtOnce() {
        var random = new Random(20_200_815);
        var tiles = new KeptTiles();
        var size = 0;
        while (size < 20_000) {
            var tree = GrowingTree.open(size, tiles);
            var next = Math.min(20_000, size + random.nextInt(1, 900));
            LEAVES.subList(size, next).forEach(tree::append);
            tree.takeWritten().forEach(tiles::keep);
            assertThat(tree.takeWritten()).isEmpty();
            size = next;
            assertThat(tree.head()).isEqualTo(new TiledTree(size, tiles).head());
        }
        assertThat(new TiledTree(size, tiles).head().root()).isEqualTo(SPECIFICATION.root(size));
    }

    @Test
    void aTreeGoesOnFromItsPeaks() {
        var tree = new TiledTree(1000, tiles(1000));
        for (var from : List.of(0, 1, 255, 256, 257, 777, 1000)) {
            var running = RunningTree.from(from, tree.peaks(from));
            assertThat(running.head()).isEqualTo(tree.head(from));
            LEAVES.subList(from, 1000).forEach(running::append);
            assertThat(running.head()).isEqualTo(tree.head());
        }
        assertThatThrownBy(() -> RunningTree.from(3, List.of(Hash.EMPTY))).isInstanceOf(MalformedEvidence.class);
    }

    @Test
    void anyFlippedBitRefutesAProof() {
        var random = new Random(24);
        var tree = new TiledTree(ALL_SIZES, tiles(ALL_SIZES));
        for (var round = 0; round < 2_000; round++) {
            var size = random.nextInt(2, ALL_SIZES + 1);
            var index = random.nextInt(size);
            var root = tree.head(size).root();
            var proof = tree.inclusion(index, size);
            var leaf = LEAVES.get(index);
            assertThat(new InclusionProof(index, size, flipped(proof.path(), random)).proves(leaf, root))
                    .isFalse();
            assertThat(proof.proves(flipped(leaf, random), root)).isFalse();
            assertThat(proof.proves(leaf, flipped(root, random))).isFalse();
            var from = random.nextInt(1, size);
            var earlier = tree.head(from).root();
            var consistency = tree.consistency(from, size);
            assertThat(new ConsistencyProof(from, size, flipped(consistency.path(), random)).proves(earlier, root))
                    .isFalse();
            assertThat(consistency.proves(flipped(earlier, random), root)).isFalse();
            assertThat(consistency.proves(earlier, flipped(root, random))).isFalse();
        }
    }

    @Test
    void aProofIsAboutItsOwnPlaceAndSizeOnly() {
        var tree = new TiledTree(ALL_SIZES, tiles(ALL_SIZES));
        var root = tree.head().root();
        var proof = tree.inclusion(100, ALL_SIZES);
        var leaf = LEAVES.get(100);
        for (var index = 0; index < ALL_SIZES; index++) {
            assertThat(new InclusionProof(index, ALL_SIZES, proof.path()).proves(leaf, root))
                    .isEqualTo(index == 100);
        }
        var longer = new ArrayList<>(proof.path());
        longer.add(root);
        assertThat(new InclusionProof(100, ALL_SIZES, longer).proves(leaf, root))
                .isFalse();
        assertThat(new InclusionProof(100, ALL_SIZES, longer.subList(0, 8)).proves(leaf, root))
                .isFalse();
        assertThat(new InclusionProof(-1, ALL_SIZES, proof.path()).proves(leaf, root))
                .isFalse();
        assertThat(new InclusionProof(ALL_SIZES, ALL_SIZES, proof.path()).proves(leaf, root))
                .isFalse();
        var growth = tree.consistency(100, ALL_SIZES);
        assertThat(new ConsistencyProof(101, ALL_SIZES, growth.path())
                        .proves(tree.head(100).root(), root))
                .isFalse();
        assertThat(new ConsistencyProof(100, 100, List.of())
                        .proves(tree.head(100).root(), root))
                .isFalse();
        assertThat(new ConsistencyProof(100, 100, List.of()).proves(root, root)).isTrue();
        assertThat(new ConsistencyProof(0, 100, List.of()).proves(root, root)).isFalse();
        assertThat(new ConsistencyProof(0, 100, List.of()).proves(Hash.EMPTY, root))
                .isTrue();
        assertThat(new ConsistencyProof(200, 100, List.of()).proves(root, root)).isFalse();
    }

    @Test
    void aDamagedTileChangesTheRootAndIsNotRepairedByGrowing() {
        var tiles = tiles(600);
        var root = new TiledTree(600, tiles).head().root();
        tiles.damage(new Tile(0, 2, 88), 17);
        assertThat(new TiledTree(600, tiles).head().root()).isNotEqualTo(root);
        assertThat(GrowingTree.open(600, tiles).head().root()).isNotEqualTo(root);
    }

    @Test
    void aProofReadsFewTilesHoweverLargeTheTree() {
        var tiles = tiles(70_000);
        new TiledTree(70_000, tiles).inclusion(34_567, 70_000);
        assertThat(tiles.read()).hasSizeLessThanOrEqualTo(6).doesNotHaveDuplicates();
        tiles.read().clear();
        new TiledTree(70_000, tiles).consistency(34_567, 69_999);
        assertThat(tiles.read()).hasSizeLessThanOrEqualTo(8).doesNotHaveDuplicates();
    }

    @Test
    void whatATreeDoesNotHaveIsRefused() {
        var tiles = tiles(600);
        var tree = new TiledTree(600, tiles);
        assertThatThrownBy(() -> tree.inclusion(600, 600)).isInstanceOf(MalformedEvidence.class);
        assertThatThrownBy(() -> tree.inclusion(0, 601)).isInstanceOf(MalformedEvidence.class);
        assertThatThrownBy(() -> tree.inclusion(-1, 600)).isInstanceOf(MalformedEvidence.class);
        assertThatThrownBy(() -> tree.consistency(10, 9)).isInstanceOf(MalformedEvidence.class);
        assertThatThrownBy(() -> tree.head(601)).isInstanceOf(MalformedEvidence.class);
        assertThatThrownBy(() -> GrowingTree.open(70_000, tiles)).isInstanceOf(MalformedEvidence.class);
        assertThatThrownBy(() -> new TiledTree(700, tiles).leaf(650))
                .isInstanceOf(MalformedEvidence.class)
                .hasMessageContaining("tile/0/002.p/188 has 2816 bytes instead of 6016");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 256, tile/0/000",
        "0, 0, 17, tile/0/000.p/17",
        "1, 999, 256, tile/1/999",
        "1, 1000, 256, tile/1/x001/000",
        "0, 1234067, 255, tile/0/x001/x234/067.p/255"
    })
    void tilesHaveThePathsOfTheSpecification(int level, long index, int width, String path) {
        var tile = new Tile(level, index, width);
        assertThat(tile.path()).isEqualTo(path);
        assertThat(Tile.parse(path)).isEqualTo(tile);
        var entries = new EntryBundle(index, width);
        assertThat(entries.path()).isEqualTo(path.replaceFirst("tile/\\d", "tile/entries"));
        assertThat(EntryBundle.parse(entries.path())).isEqualTo(entries);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tile/8/000",
                "tile/0/0",
                "tile/0/x000/001",
                "tile/0/000.p/0",
                "tile/0/000.p/256",
                "tile/0/000.p/017",
                "tile/00/000",
                "tile/0/001/002",
                "tile/0/../../checkpoint",
                "tile/0/000/",
                ""
            })
    void otherPathsAreRefused(String path) {
        assertThatThrownBy(() -> Tile.parse(path)).isInstanceOf(MalformedEvidence.class);
        assertThatThrownBy(() -> EntryBundle.parse(path.replaceFirst("tile/0/", "tile/entries/")))
                .isInstanceOf(MalformedEvidence.class);
    }

    @Test
    void entriesAreBundledWithTheirLengths() {
        var entries = List.of(new byte[0], new byte[] {1, 2, 3}, new byte[EntryBundle.LONGEST_ENTRY]);
        var bundle = EntryBundle.write(entries);
        assertThat(bundle).hasSize(6 + 3 + EntryBundle.LONGEST_ENTRY).startsWith(0, 0, 0, 3, 1, 2, 3, 255, 255);
        assertThat(EntryBundle.read(bundle)).containsExactlyElementsOf(entries);
        assertThatThrownBy(() -> EntryBundle.read(java.util.Arrays.copyOf(bundle, bundle.length - 1)))
                .isInstanceOf(MalformedEvidence.class);
        assertThatThrownBy(() -> EntryBundle.read(new byte[] {0})).isInstanceOf(MalformedEvidence.class);
        assertThatThrownBy(() -> EntryBundle.write(List.of(new byte[EntryBundle.LONGEST_ENTRY + 1])))
                .isInstanceOf(MalformedEvidence.class);
        assertThat(EntryBundle.in(600, 2)).isEqualTo(new EntryBundle(2, 88));
        assertThat(new EntryBundle(2, 88).end()).isEqualTo(600);
    }

    private static List<Hash> flipped(List<Hash> path, Random random) {
        var changed = new ArrayList<>(path);
        var place = random.nextInt(path.size());
        changed.set(place, flipped(path.get(place), random));
        return changed;
    }

    private static Hash flipped(Hash hash, Random random) {
        var bytes = hash.bytes();
        var bit = random.nextInt(8 * bytes.length);
        bytes[bit / 8] ^= (byte) (1 << (bit % 8));
        return Hash.of(bytes);
    }
}
