;; Sets of people as bits, 128 bytes at a time. Addresses and lengths are in bytes; a length is a multiple of 128 and not zero.
;; `node test/build-kernel.ts` makes kernel.wasm of this; plain-kernel.ts says the same in TypeScript.
(module
  (import "arena" "memory" (memory 1))

  (func (export "and") (param $to i32) (param $one i32) (param $other i32) (param $bytes i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $to) (local.get $bytes)))
    (loop $next
      (v128.store (local.get $to) (v128.and (v128.load (local.get $one)) (v128.load (local.get $other))))
      (v128.store offset=16 (local.get $to) (v128.and (v128.load offset=16 (local.get $one)) (v128.load offset=16 (local.get $other))))
      (v128.store offset=32 (local.get $to) (v128.and (v128.load offset=32 (local.get $one)) (v128.load offset=32 (local.get $other))))
      (v128.store offset=48 (local.get $to) (v128.and (v128.load offset=48 (local.get $one)) (v128.load offset=48 (local.get $other))))
      (local.set $to (i32.add (local.get $to) (i32.const 64)))
      (local.set $one (i32.add (local.get $one) (i32.const 64)))
      (local.set $other (i32.add (local.get $other) (i32.const 64)))
      (br_if $next (i32.lt_u (local.get $to) (local.get $end)))))

  ;; one without other
  (func (export "andNot") (param $to i32) (param $one i32) (param $other i32) (param $bytes i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $to) (local.get $bytes)))
    (loop $next
      (v128.store (local.get $to) (v128.andnot (v128.load (local.get $one)) (v128.load (local.get $other))))
      (v128.store offset=16 (local.get $to) (v128.andnot (v128.load offset=16 (local.get $one)) (v128.load offset=16 (local.get $other))))
      (v128.store offset=32 (local.get $to) (v128.andnot (v128.load offset=32 (local.get $one)) (v128.load offset=32 (local.get $other))))
      (v128.store offset=48 (local.get $to) (v128.andnot (v128.load offset=48 (local.get $one)) (v128.load offset=48 (local.get $other))))
      (local.set $to (i32.add (local.get $to) (i32.const 64)))
      (local.set $one (i32.add (local.get $one) (i32.const 64)))
      (local.set $other (i32.add (local.get $other) (i32.const 64)))
      (br_if $next (i32.lt_u (local.get $to) (local.get $end)))))

  (func (export "or") (param $to i32) (param $one i32) (param $other i32) (param $bytes i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $to) (local.get $bytes)))
    (loop $next
      (v128.store (local.get $to) (v128.or (v128.load (local.get $one)) (v128.load (local.get $other))))
      (v128.store offset=16 (local.get $to) (v128.or (v128.load offset=16 (local.get $one)) (v128.load offset=16 (local.get $other))))
      (v128.store offset=32 (local.get $to) (v128.or (v128.load offset=32 (local.get $one)) (v128.load offset=32 (local.get $other))))
      (v128.store offset=48 (local.get $to) (v128.or (v128.load offset=48 (local.get $one)) (v128.load offset=48 (local.get $other))))
      (local.set $to (i32.add (local.get $to) (i32.const 64)))
      (local.set $one (i32.add (local.get $one) (i32.const 64)))
      (local.set $other (i32.add (local.get $other) (i32.const 64)))
      (br_if $next (i32.lt_u (local.get $to) (local.get $end)))))

  (func $bitsOf (param $bits v128) (result i32)
    (local $sums v128)
    (local.set $sums (i32x4.extadd_pairwise_i16x8_u (i16x8.extadd_pairwise_i8x16_u (i8x16.popcnt (local.get $bits)))))
    (i32.add
      (i32.add (i32x4.extract_lane 0 (local.get $sums)) (i32x4.extract_lane 1 (local.get $sums)))
      (i32.add (i32x4.extract_lane 2 (local.get $sums)) (i32x4.extract_lane 3 (local.get $sums)))))

  ;; How many are in both, by carry-save adders (Harley and Seal): eight vectors are added bit by bit into ones, twos, fours and eights, and only
  ;; the eights are counted as they overflow. What is left in the ones is the exclusive or of all vectors: the key of the set, kept at $key.
  (func (export "count") (param $one i32) (param $other i32) (param $key i32) (param $bytes i32) (result i32)
    (local $end i32)
    (local $a v128) (local $b v128) (local $mix v128)
    (local $ones v128) (local $twos v128) (local $fours v128)
    (local $twosA v128) (local $twosB v128) (local $foursA v128) (local $foursB v128)
    (local $eights v128)
    (local.set $end (i32.add (local.get $one) (local.get $bytes)))
    (loop $next
      ;; ones + a + b
      (local.set $a (v128.and (v128.load (local.get $one)) (v128.load (local.get $other))))
      (local.set $b (v128.and (v128.load offset=16 (local.get $one)) (v128.load offset=16 (local.get $other))))
      (local.set $mix (v128.xor (local.get $ones) (local.get $a)))
      (local.set $twosA (v128.or (v128.and (local.get $ones) (local.get $a)) (v128.and (local.get $mix) (local.get $b))))
      (local.set $ones (v128.xor (local.get $mix) (local.get $b)))

      (local.set $a (v128.and (v128.load offset=32 (local.get $one)) (v128.load offset=32 (local.get $other))))
      (local.set $b (v128.and (v128.load offset=48 (local.get $one)) (v128.load offset=48 (local.get $other))))
      (local.set $mix (v128.xor (local.get $ones) (local.get $a)))
      (local.set $twosB (v128.or (v128.and (local.get $ones) (local.get $a)) (v128.and (local.get $mix) (local.get $b))))
      (local.set $ones (v128.xor (local.get $mix) (local.get $b)))

      ;; twos + twosA + twosB
      (local.set $mix (v128.xor (local.get $twos) (local.get $twosA)))
      (local.set $foursA (v128.or (v128.and (local.get $twos) (local.get $twosA)) (v128.and (local.get $mix) (local.get $twosB))))
      (local.set $twos (v128.xor (local.get $mix) (local.get $twosB)))

      (local.set $a (v128.and (v128.load offset=64 (local.get $one)) (v128.load offset=64 (local.get $other))))
      (local.set $b (v128.and (v128.load offset=80 (local.get $one)) (v128.load offset=80 (local.get $other))))
      (local.set $mix (v128.xor (local.get $ones) (local.get $a)))
      (local.set $twosA (v128.or (v128.and (local.get $ones) (local.get $a)) (v128.and (local.get $mix) (local.get $b))))
      (local.set $ones (v128.xor (local.get $mix) (local.get $b)))

      (local.set $a (v128.and (v128.load offset=96 (local.get $one)) (v128.load offset=96 (local.get $other))))
      (local.set $b (v128.and (v128.load offset=112 (local.get $one)) (v128.load offset=112 (local.get $other))))
      (local.set $mix (v128.xor (local.get $ones) (local.get $a)))
      (local.set $twosB (v128.or (v128.and (local.get $ones) (local.get $a)) (v128.and (local.get $mix) (local.get $b))))
      (local.set $ones (v128.xor (local.get $mix) (local.get $b)))

      (local.set $mix (v128.xor (local.get $twos) (local.get $twosA)))
      (local.set $foursB (v128.or (v128.and (local.get $twos) (local.get $twosA)) (v128.and (local.get $mix) (local.get $twosB))))
      (local.set $twos (v128.xor (local.get $mix) (local.get $twosB)))

      ;; fours + foursA + foursB; what is carried are eights
      (local.set $mix (v128.xor (local.get $fours) (local.get $foursA)))
      (local.set $eights
        (i32x4.add
          (local.get $eights)
          (i32x4.extadd_pairwise_i16x8_u
            (i16x8.extadd_pairwise_i8x16_u
              (i8x16.popcnt
                (v128.or (v128.and (local.get $fours) (local.get $foursA)) (v128.and (local.get $mix) (local.get $foursB))))))))
      (local.set $fours (v128.xor (local.get $mix) (local.get $foursB)))

      (local.set $one (i32.add (local.get $one) (i32.const 128)))
      (local.set $other (i32.add (local.get $other) (i32.const 128)))
      (br_if $next (i32.lt_u (local.get $one) (local.get $end))))
    (v128.store (local.get $key) (local.get $ones))
    (i32.add
      (i32.add
        (call $bitsOf (local.get $ones))
        (i32.shl (call $bitsOf (local.get $twos)) (i32.const 1)))
      (i32.add
        (i32.shl (call $bitsOf (local.get $fours)) (i32.const 2))
        (i32.shl
          (i32.add
            (i32.add (i32x4.extract_lane 0 (local.get $eights)) (i32x4.extract_lane 1 (local.get $eights)))
            (i32.add (i32x4.extract_lane 2 (local.get $eights)) (i32x4.extract_lane 3 (local.get $eights))))
          (i32.const 3))))))
