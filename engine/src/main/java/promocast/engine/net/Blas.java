package promocast.engine.net;

import static org.bytedeco.openblas.global.openblas.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas.CblasTrans;
import static org.bytedeco.openblas.global.openblas.cblas_sgemm;

import org.bytedeco.openblas.global.openblas;

/** Products of row-major matrices in plain arrays by OpenBLAS, each on the thread that asks. */
final class Blas {
    static {
        openblas.blas_set_num_threads(1);
    }

    private Blas() {}

    /** c (n x o) += a (n x i) b (i x o). */
    static void addProduct(float[] a, float[] b, float[] c, int n, int i, int o) {
        cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, n, o, i, 1, a, i, b, o, 1, c, o);
    }

    /** c (i x o) += a' b, where a is (n x i) and b is (n x o). */
    static void addInnerProduct(float[] a, float[] b, float[] c, int n, int i, int o) {
        cblas_sgemm(CblasRowMajor, CblasTrans, CblasNoTrans, i, o, n, 1, a, i, b, o, 1, c, o);
    }

    /** c (n x i) = a (n x o) b', where b is (i x o). */
    static void outerProduct(float[] a, float[] b, float[] c, int n, int i, int o) {
        cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasTrans, n, i, o, 1, a, o, b, o, 0, c, i);
    }
}
